package org.openkepu.resource.domain;

import java.util.Locale;
import java.util.UUID;
import org.openkepu.shared.file.FileKind;

/**
 * A file of a resource.
 *
 * @param name with the ending of its kind
 * @param bytes its size
 * @param downloads how often it was downloaded
 */
public record ResourceFile(UUID id, String name, FileKind kind, String digest, long bytes, long downloads) {

    /** Its size in MB, at least 0.1, as people read it. */
    public String size() {
        return String.format(Locale.ROOT, "%.1f MB", Math.max(0.1, bytes / 1_000_000.0));
    }
}
