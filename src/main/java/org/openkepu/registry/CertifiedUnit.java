package org.openkepu.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a register.
 *
 * @param certified whether it is certified as of the day asked about
 * @param demo whether it is certified in the demonstration only; the page then says 演示
 * @param regionCode the division it stands in, where known
 */
public record CertifiedUnit(
        UUID id,
        String name,
        UnitCategory category,
        boolean certified,
        boolean demo,
        @Nullable String regionCode) {}
