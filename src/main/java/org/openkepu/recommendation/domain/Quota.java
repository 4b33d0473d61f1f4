package org.openkepu.recommendation.domain;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;

/**
 * The places of one body for one kind of award, with everything they were derived from, frozen (A24).
 *
 * @param version the state a form about it is made from
 * @param weight base and share
 * @param apportioned its part of the total before whole places were made, null without a total
 * @param computed what the formula gave
 * @param places what holds now: the same, or what an adjustment by hand made of it
 */
public record Quota(
        UUID id,
        long version,
        UUID bodyId,
        String bodyName,
        BodyKind bodyKind,
        RecommendationKind kind,
        long published,
        long complete,
        long onTime,
        long personTimes,
        FormulaTerm term,
        BigDecimal weight,
        @Nullable BigDecimal apportioned,
        int computed,
        int places) {

    /** How many places an adjustment added; negative where it took some away. */
    public int adjusted() {
        return places - computed;
    }

    /** Its part of the total to three places, as people read it. */
    public @Nullable String apportionedText() {
        return apportioned == null
                ? null
                : apportioned
                        .setScale(3, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
