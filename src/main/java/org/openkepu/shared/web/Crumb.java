package org.openkepu.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One step of the way to a page; the last has no address.
 *
 * @param key of its text, or null when the text is given
 */
public record Crumb(
        @Nullable String key,
        @Nullable String text,
        @Nullable String address) {

    /** A page with a text by key. */
    public static Crumb page(String key, @Nullable String address) {
        return new Crumb(key, null, address);
    }

    /** A thing with its own name. */
    public static Crumb thing(String text, @Nullable String address) {
        return new Crumb(null, text, address);
    }
}
