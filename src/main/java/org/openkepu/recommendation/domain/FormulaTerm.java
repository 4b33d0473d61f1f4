package org.openkepu.recommendation.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a formula says for one kind of bodies and one kind of award (A24).
 *
 * @param share per cent of the body's complete activities
 * @param floor places every body has at least
 * @param cap places no body has more of, null for no bound
 * @param rounding what happens to fractions where there is no total
 * @param total places of all bodies of the kind together, null where each is reckoned alone
 */
public record FormulaTerm(
        int base,
        BigDecimal share,
        int floor,
        @Nullable Integer cap,
        Rounding rounding,
        @Nullable Integer total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Base and share of so many complete activities, exact. */
    BigDecimal weight(long complete) {
        return BigDecimal.valueOf(base)
                .add(share.multiply(BigDecimal.valueOf(complete)).divide(HUNDRED))
                .stripTrailingZeros();
    }

    /** Between floor and cap. */
    int bounded(int places) {
        return Math.max(floor, cap == null ? places : Math.min(cap, places));
    }

    /** Whether so many places are more than the cap. */
    boolean exceeds(BigDecimal places) {
        return cap != null && places.compareTo(BigDecimal.valueOf(cap)) > 0;
    }
}
