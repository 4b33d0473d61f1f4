package org.openkepu.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;

/**
 * One published activity as lists show it.
 *
 * @param sequence position in the list, the value {@code after} continues from
 * @param certified the register its host was certified in as of the campaign, else null
 * @param demoCertified whether that certification is the demonstration's
 * @param regionCode the territory's leaf: where it is held, for an online one where the host sits
 * @param sample whether it is sample data of the demonstration
 */
public record ActivityLine(
        UUID id,
        long sequence,
        String number,
        String title,
        String unitName,
        @Nullable UnitCategory certified,
        boolean demoCertified,
        String regionCode,
        Instant startsAt,
        Instant endsAt,
        Mode mode,
        ActivityState state,
        boolean sample) {}
