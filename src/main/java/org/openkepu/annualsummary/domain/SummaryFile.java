package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.util.UUID;
import org.openkepu.shared.file.FileKind;

/**
 * A document attached to a summary.
 *
 * @param name with the ending of its kind
 * @param bytes its size
 */
public record SummaryFile(
        UUID id, String name, FileKind kind, String digest, long bytes, String addedByName, Instant addedAt) {

    /** Its size in MB, at least 0.1, as people read it. */
    public String size() {
        return String.format(java.util.Locale.ROOT, "%.1f MB", Math.max(0.1, bytes / 1_000_000.0));
    }
}
