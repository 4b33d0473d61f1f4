package org.openkepu.activity.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One submitted filing information as it stood from then on.
 *
 * @param n from 1
 * @param correction whether an administrator had asked for it, so that it cost no edit
 * @param changes what differs from the version before; empty for the first
 */
public record FiledVersion(
        int n,
        UUID authorId,
        Instant arrivedAt,
        boolean correction,
        FilingInformation filing,
        List<FieldChange> changes) {

    FiledVersion against(FiledVersion before) {
        return new FiledVersion(n, authorId, arrivedAt, correction, filing, FieldChange.between(before.filing, filing));
    }
}
