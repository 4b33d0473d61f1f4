package org.openkepu.recommendation.domain;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.StageSubject;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.shared.Scope;

/**
 * A body that recommends: a province's 科协, a national society or a ministry (A58).
 *
 * @param provinceCode the territory of a province's 科协, else null
 */
public record Body(
        UUID id, String name, BodyKind kind, @Nullable String provinceCode) {

    /** The activities it may recommend. */
    public Scope scope() {
        return kind == BodyKind.PROVINCE
                ? Scope.territory(Scope.Line.PROVINCE, Objects.requireNonNull(provinceCode))
                : Scope.attributedTo(id);
    }

    /** Whom an extension of the stage could be granted for. */
    StageSubject subject() {
        return new StageSubject(null, null, provinceCode, kind == BodyKind.PROVINCE ? null : id);
    }
}
