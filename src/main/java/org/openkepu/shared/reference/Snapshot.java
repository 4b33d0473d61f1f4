package org.openkepu.shared.reference;

import java.util.function.Supplier;

/**
 * An immutable picture of reference data in memory, replaced whole when the area's revision has grown.
 *
 * @param <T> the picture
 */
public final class Snapshot<T> {

    private final String area;
    private final Supplier<T> loading;
    private volatile T value;
    private volatile long revision;

    Snapshot(String area, Supplier<T> loading, long revision) {
        this.area = area;
        this.loading = loading;
        this.revision = revision;
        this.value = loading.get();
    }

    /** The present picture; two calls may see two pictures, so ask once per job. */
    public T get() {
        return value;
    }

    String area() {
        return area;
    }

    synchronized void follow(long current) {
        if (current != revision) {
            value = loading.get();
            revision = current;
        }
    }
}
