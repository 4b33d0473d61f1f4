package org.openkepu.recommendation.domain;

import java.util.Optional;
import java.util.function.Function;
import org.openkepu.campaign.StageWindow;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows whether a body's slate is still to be submitted, without reading its lines. */
@Service
@Transactional(readOnly = true)
public class SlateDue {

    private final SlateGate gate;
    private final SlateRecords slates;
    private final SlateLines lines;
    private final QuotaRecords quotas;

    SlateDue(SlateGate gate, SlateRecords slates, SlateLines lines, QuotaRecords quotas) {
        this.gate = gate;
        this.slates = slates;
        this.lines = lines;
        this.quotas = quotas;
    }

    /**
     * A slate that is open.
     *
     * @param activities places left for activities
     * @param units places left for units
     * @param lastSecond of the stage, Beijing time
     * @param days whole days left
     */
    public record Open(int activities, int units, String lastSecond, long days) {}

    /** The own body's slate while quotas are fixed, the stage is open and it is not submitted. */
    public Optional<Open> of(Actor actor, ArrivedAt arrival) {
        Body body = gate.body(actor);
        StageWindow window = gate.window(body);
        var campaign = gate.campaign().id();
        var given = quotas.of(campaign, body.id());
        var slate = slates.find(campaign, body.id());
        if (given.isEmpty()
                || !window.isOpenAt(arrival.instant())
                || slate.filter(Slate::isSubmitted).isPresent()) {
            return Optional.empty();
        }
        Function<RecommendationKind, Integer> left = kind -> given.stream()
                .filter(quota -> quota.kind() == kind)
                .mapToInt(quota -> Math.max(
                        0,
                        quota.places()
                                - slate.map(one -> lines.count(one.id(), kind)).orElse(0)))
                .sum();
        return Optional.of(new Open(
                left.apply(RecommendationKind.ACTIVITY),
                left.apply(RecommendationKind.UNIT),
                window.lastSecond(),
                window.leftAt(arrival.instant()).toDays()));
    }
}
