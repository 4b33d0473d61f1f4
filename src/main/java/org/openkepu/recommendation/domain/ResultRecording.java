package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.resource.Award;
import org.openkepu.resource.AwardKinds;
import org.openkepu.resource.CaseEntries;
import org.openkepu.resource.CaseEntry;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records national results from submitted slates; a commended activity becomes one of the cases everybody can read (A29, B34). */
@Service
@Transactional
public class ResultRecording {

    private static final Map<RecommendationKind, String> USUAL =
            Map.of(RecommendationKind.ACTIVITY, "EXCELLENT_ACTIVITY", RecommendationKind.UNIT, "EXCELLENT_UNIT");

    private final SubmittedLines lines;
    private final CommendationRecords commendations;
    private final Campaigns campaigns;
    private final AwardKinds awards;
    private final CaseEntries cases;
    private final AuditTrail trail;

    ResultRecording(
            SubmittedLines lines,
            CommendationRecords commendations,
            Campaigns campaigns,
            AwardKinds awards,
            CaseEntries cases,
            AuditTrail trail) {
        this.lines = lines;
        this.commendations = commendations;
        this.campaigns = campaigns;
        this.awards = awards;
        this.cases = cases;
        this.trail = trail;
    }

    /** A line with the award it was commended with. */
    record Commended(SubmittedLine line, String award) {}

    /** All results of a campaign, in the order of the award kinds. */
    @Transactional(readOnly = true)
    public List<Commendation> of(Campaign campaign) {
        return commendations.of(campaign.id());
    }

    /** The award kinds that are offered. */
    @Transactional(readOnly = true)
    public List<Award> awards() {
        return awards.all().stream().filter(award -> !award.retired()).toList();
    }

    /** The lines a body has submitted; none before. */
    @Transactional(readOnly = true)
    public List<SubmittedLine> lines(UUID bodyId) {
        return lines.of(campaigns.current()).stream()
                .filter(line -> line.body().id().equals(bodyId))
                .toList();
    }

    /** What activities, or units, are usually commended as. */
    public static String usual(RecommendationKind kind) {
        return Objects.requireNonNull(USUAL.get(kind));
    }

    /**
     * Records lines of a body's submitted slate; what is recorded already stays as it is. Answers how many are new.
     *
     * @param awards code of the award kind for each kind of line; the usual one where it says none
     * @throws FormRefused where nothing is chosen, or an award is none that is offered
     * @throws org.openkepu.shared.RuleBroken recommendation.not-submitted
     */
    public int record(
            UUID bodyId,
            List<String> chosen,
            Map<RecommendationKind, @Nullable String> awards,
            Actor operator,
            ArrivedAt arrival) {
        List<SubmittedLine> submitted = lines(bodyId);
        require(!submitted.isEmpty(), "recommendation.not-submitted");
        Set<UUID> ids = new HashSet<>();
        chosen.forEach(text -> Ids.read(text).ifPresent(ids::add));
        var form = new FieldReader();
        String activities = award(form, "activityAward", awards.get(RecommendationKind.ACTIVITY));
        String units = award(form, "unitAward", awards.get(RecommendationKind.UNIT));
        List<Commended> commended = submitted.stream()
                .filter(line -> ids.contains(line.id()))
                .map(line -> line.kind() == RecommendationKind.ACTIVITY
                        ? new Commended(line, activities == null ? usual(line.kind()) : activities)
                        : new Commended(line, units == null ? usual(line.kind()) : units))
                .toList();
        if (commended.isEmpty()) {
            form.add(Problem.missing("line"));
        }
        FormRefused.when(form.problems());
        return enter(commended, submitted.get(0).body().name(), operator, arrival);
    }

    private @Nullable String award(FieldReader form, String field, @Nullable String code) {
        return form.field(field, code)
                .read(
                        text -> awards().stream()
                                .map(Award::code)
                                .filter(text::equals)
                                .findFirst(),
                        new Sentence("form.choice"));
    }

    /** Enters what was commended, publishes it, and makes cases of activities; answers how many are new. */
    int enter(List<Commended> commended, String source, Actor operator, ArrivedAt arrival) {
        Campaign campaign = campaigns.current();
        List<Commended> fresh = commended.stream()
                .filter(one -> commendations.add(campaign, one.line(), one.award(), operator, arrival.instant()))
                .toList();
        cases.enterCommended(
                fresh.stream().flatMap(one -> caseOf(campaign, one).stream()).toList());
        trail.append(
                operator,
                "results.recorded",
                campaign.id(),
                Map.of("from", source, "recorded", String.valueOf(fresh.size())));
        return fresh.size();
    }

    private static Optional<CaseEntry> caseOf(Campaign campaign, Commended one) {
        Candidate activity = one.line().activity();
        return Optional.ofNullable(activity)
                .map(known -> new CaseEntry(
                        campaign.year(),
                        known.title(),
                        known.unitName(),
                        known.provinceCode(),
                        known.form(),
                        one.award(),
                        one.line().line().reason(),
                        known.number()));
    }

    /**
     * Takes a result back: it is published no more, nor is the case made of it.
     *
     * @throws FormRefused without a reason of 1 to 500 characters
     */
    public void takeBack(UUID id, @Nullable String reason, Actor operator) {
        Commendation known = commendations.forChange(id).orElseThrow(NotFound::new);
        var form = new FieldReader();
        String why = form.field("reason", reason).mandatory().text(1, SlateReasons.LONGEST);
        FormRefused.when(form.problems());
        commendations.remove(id);
        String number = known.activityNumber();
        if (number != null) {
            cases.takeBackCommended(number, known.award());
        }
        trail.append(
                operator,
                "results.taken-back",
                id,
                Map.of("title", known.title(), "award", known.award(), "reason", Objects.requireNonNull(why)));
    }
}
