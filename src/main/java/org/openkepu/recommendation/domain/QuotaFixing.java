package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageOpening;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fixes the quotas of a campaign: one act for all bodies, once. What went into them is frozen, the stage of recommending
 * opens. Afterwards a quota changes only by hand, with a reason that stays (A23, A24).
 */
@Service
@Transactional
public class QuotaFixing {

    private final Formulas formulas;
    private final Standings standings;
    private final QuotaRecords quotas;
    private final SlateLines lines;
    private final Campaigns campaigns;
    private final StageOpening stages;
    private final AuditTrail trail;

    QuotaFixing(
            Formulas formulas,
            Standings standings,
            QuotaRecords quotas,
            SlateLines lines,
            Campaigns campaigns,
            StageOpening stages,
            AuditTrail trail) {
        this.formulas = formulas;
        this.standings = standings;
        this.quotas = quotas;
        this.lines = lines;
        this.campaigns = campaigns;
        this.stages = stages;
        this.trail = trail;
    }

    /**
     * Computes, freezes and opens.
     *
     * @throws FormRefused where the formula is none of the campaign's
     * @throws org.openkepu.shared.RuleBroken recommendation.fixed, recommendation.fixing-late
     */
    public void fix(Campaign campaign, @Nullable UUID formulaId, Actor operator, ArrivedAt arrival) {
        Formula formula = Optional.ofNullable(formulaId)
                .flatMap(id -> formulas.find(campaign.id(), id))
                .orElseThrow(() -> new FormRefused(List.of(org.openkepu.shared.Problem.missing("formulaId"))));
        StageWindow stage = stage(campaign);
        require(!stage.isOverAt(arrival.instant()), "recommendation.fixing-late", stage.lastSecond());
        boolean first = quotas.begin(campaign.id(), formula, operator, arrival.instant(), isEarly(campaign, arrival));
        require(first, "recommendation.fixed");
        for (BodyKind bodies : BodyKind.values()) {
            List<Standing> now = standings.of(campaign.year(), bodies);
            for (RecommendationKind kind : RecommendationKind.values()) {
                FormulaTerm term = formula.term(bodies, kind);
                quotas.add(campaign.id(), kind, term, Apportioning.of(term, now));
            }
        }
        stages.open(campaign.id(), StageKind.RECOMMENDATION, arrival.instant(), operator);
        trail.append(
                operator,
                "quota.fixed",
                campaign.id(),
                Map.of("year", String.valueOf(campaign.year()), "formula", formula.name()));
    }

    /** Whether supplements or summaries can still come in, so that figures will change after the fixing. */
    @Transactional(readOnly = true)
    public boolean isEarly(Campaign campaign, ArrivedAt arrival) {
        return Stream.of(StageKind.SUPPLEMENT, StageKind.SUMMARY)
                .anyMatch(kind -> campaign.stage(kind)
                        .filter(stage -> !stage.isOverAt(arrival.instant()))
                        .isPresent());
    }

    /** The stage of recommending as it stands for everybody. */
    @Transactional(readOnly = true)
    public StageWindow stage(Campaign campaign) {
        return campaigns.window(campaign.id(), StageKind.RECOMMENDATION, StageSubject.ANYBODY);
    }

    /** The act by which the quotas were fixed; empty before. */
    @Transactional(readOnly = true)
    public Optional<QuotaRound> round(Campaign campaign) {
        return quotas.round(campaign.id());
    }

    /** All quotas with what they were derived from. */
    @Transactional(readOnly = true)
    public List<Quota> quotas(Campaign campaign) {
        return quotas.of(campaign.id());
    }

    /** All adjustments by hand. */
    @Transactional(readOnly = true)
    public List<QuotaAdjustment> adjustments(Campaign campaign) {
        return quotas.adjustments(campaign.id());
    }

    @Transactional(readOnly = true)
    public Quota quota(UUID id) {
        return quotas.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Gives a body more or fewer places by hand.
     *
     * @param shown the version the form was made from, null where it says none
     * @throws FormRefused without a number of places or a reason of 1 to 500 characters
     * @throws org.openkepu.shared.RuleBroken form.stale, recommendation.quota-in-use
     */
    public void adjust(
            UUID id,
            @Nullable String places,
            @Nullable String reason,
            @Nullable Long shown,
            Actor operator,
            ArrivedAt arrival) {
        Quota known = quota(id);
        var form = new FieldReader();
        Integer becomes = form.field("places", places).mandatory().number(0, 10_000);
        String why = form.field("reason", reason).mandatory().text(1, 500);
        FormRefused.when(form.problems());
        Quota quota = quotas.lock(campaigns.current().id(), known.bodyId(), known.kind())
                .orElseThrow(NotFound::new);
        require(shown == null || shown == quota.version(), "form.stale");
        int used = lines.count(campaigns.current().id(), known.bodyId(), known.kind());
        require(Objects.requireNonNull(becomes) >= used, "recommendation.quota-in-use", used);
        quotas.adjust(quota, becomes, Objects.requireNonNull(why), operator, arrival.instant());
        trail.append(
                operator,
                "quota.adjusted",
                quota.id(),
                Map.of(
                        "body", quota.bodyName(),
                        "kind", quota.kind().name(),
                        "from", String.valueOf(quota.places()),
                        "to", String.valueOf(becomes),
                        "reason", why));
    }
}
