package org.openkepu.recommendation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.Facet;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.shared.Scope;
import org.springframework.stereotype.Component;

/** Reads the live figures of all bodies of a kind in one statement. */
@Component
class Standings {

    private final ActivityFigures figures;
    private final Bodies bodies;

    Standings(ActivityFigures figures, Bodies bodies) {
        this.figures = figures;
        this.bodies = bodies;
    }

    /** Every body of the kind, also the one that has nothing; in the order of their list. */
    List<Standing> of(int year, BodyKind kind) {
        Facet facet = kind == BodyKind.PROVINCE ? Facet.PROVINCE : Facet.AUTHORITY;
        Map<String, Figures> counted = new HashMap<>();
        for (FigureLine line : figures.by(year, Scope.EVERYTHING, facet)) {
            counted.put(line.value(), line.figures());
        }
        return bodies.all(kind).stream()
                .map(body -> new Standing(body, counted.getOrDefault(key(body), Figures.NONE)))
                .toList();
    }

    private static String key(Body body) {
        return body.kind() == BodyKind.PROVINCE
                ? Objects.requireNonNull(body.provinceCode())
                : body.id().toString();
    }
}
