package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;

/**
 * A way to derive quotas from data, never changed once written (A24).
 *
 * @param terms one for every kind of bodies and kind of award
 */
public record Formula(UUID id, String name, String createdByName, Instant createdAt, Map<Place, FormulaTerm> terms) {

    /** For which bodies and award a term is. */
    public record Place(BodyKind bodies, RecommendationKind kind) {}

    /** The term of a place; a formula has all six. */
    public FormulaTerm term(BodyKind bodies, RecommendationKind kind) {
        return Objects.requireNonNull(terms.get(new Place(bodies, kind)));
    }
}
