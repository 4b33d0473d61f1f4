package org.openkepu.recommendation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.openkepu.activity.HostStanding;
import org.openkepu.activity.Hosts;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.SlateNotice;
import org.openkepu.recommendation.domain.SlateView.Entry;
import org.openkepu.recommendation.domain.SlateView.Places;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows slates to those they belong to, and every one to the operator, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class SlateDesk {

    private final SlateGate gate;
    private final SlateRecords slates;
    private final SlateLines lines;
    private final QuotaRecords quotas;
    private final Submissions submissions;
    private final Candidates candidates;
    private final Hosts hosts;
    private final Bodies bodies;
    private final NoticeRecords notices;
    private final PortalClock clock;

    SlateDesk(
            SlateGate gate,
            SlateRecords slates,
            SlateLines lines,
            QuotaRecords quotas,
            Submissions submissions,
            Candidates candidates,
            Hosts hosts,
            Bodies bodies,
            NoticeRecords notices,
            PortalClock clock) {
        this.gate = gate;
        this.slates = slates;
        this.lines = lines;
        this.quotas = quotas;
        this.submissions = submissions;
        this.candidates = candidates;
        this.hosts = hosts;
        this.bodies = bodies;
        this.notices = notices;
        this.clock = clock;
    }

    /** The slate of the body an admin stands for. */
    public SlateView own(Actor actor) {
        return of(gate.body(actor));
    }

    /** Any body's slate, for the operator. */
    public SlateView ofBody(UUID bodyId) {
        return of(bodies.find(bodyId).orElseThrow(NotFound::new));
    }

    /** The body on whose slate an activity's line stands, for the operator. */
    public UUID bodyOfLine(UUID lineId) {
        return lines.find(lineId)
                .filter(line -> line.kind() == RecommendationKind.ACTIVITY)
                .flatMap(line -> slates.find(line.slateId()))
                .map(Slate::bodyId)
                .orElseThrow(NotFound::new);
    }

    /** Quotas of the own body with their arithmetic. */
    public List<Quota> quotas(Actor actor) {
        return quotas.of(gate.campaign().id(), gate.body(actor).id());
    }

    /** The own submission of a number. */
    public Submission submission(int n, Actor actor) {
        return submissions(own(actor)).stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** All submissions of a slate, the latest first. */
    public List<Submission> submissions(SlateView view) {
        UUID id = view.slateId();
        return id == null ? List.of() : submissions.of(id);
    }

    /** What the own body was told of its slate, the latest first. */
    public List<SlateNotice> notices(Actor actor) {
        return notices.of(gate.body(actor).id());
    }

    private SlateView of(Body body) {
        Campaign campaign = gate.campaign();
        StageWindow window = gate.window(body);
        Map<RecommendationKind, Integer> given =
                quotas.of(campaign.id(), body.id()).stream().collect(Collectors.toMap(Quota::kind, Quota::places));
        Optional<Slate> slate = slates.find(campaign.id(), body.id());
        List<SlateLine> all = slate.map(one -> lines.of(one.id())).orElse(List.of());
        List<Entry> activities = activities(all, body);
        List<Entry> units = units(all, body, campaign);
        boolean submitted = slate.filter(Slate::isSubmitted).isPresent();
        return new SlateView(
                body,
                campaign,
                window,
                !given.isEmpty(),
                !given.isEmpty() && window.isOpenAt(clock.now()) && !submitted,
                slate.map(Slate::id).orElse(null),
                slate.map(Slate::version).orElse(0L),
                submitted,
                places(RecommendationKind.ACTIVITY, given, activities),
                places(RecommendationKind.UNIT, given, units),
                activities,
                units,
                slate.flatMap(one -> submissions.latest(one.id())).orElse(null),
                SlateSubmitting.missing(all).size());
    }

    private static Places places(RecommendationKind kind, Map<RecommendationKind, Integer> given, List<Entry> entries) {
        return new Places(kind, given.getOrDefault(kind, 0), entries.size());
    }

    private List<Entry> activities(List<SlateLine> all, Body body) {
        List<SlateLine> own = of(all, RecommendationKind.ACTIVITY);
        Map<UUID, Candidate> found = SlateLine.activities(own, candidates);
        List<Entry> entries = new ArrayList<>();
        for (SlateLine line : own) {
            entries.add(entry(line, entries.size(), own.size(), found.get(line.activityId()), null, body));
        }
        return entries;
    }

    private List<Entry> units(List<SlateLine> all, Body body, Campaign campaign) {
        List<SlateLine> own = of(all, RecommendationKind.UNIT);
        List<UUID> ids =
                own.stream().map(SlateLine::hostId).filter(Objects::nonNull).toList();
        Map<UUID, HostStanding> found = hosts.of(campaign.id(), body.scope(), ids).stream()
                .collect(Collectors.toMap(HostStanding::id, Function.identity()));
        List<Entry> entries = new ArrayList<>();
        for (SlateLine line : own) {
            entries.add(entry(line, entries.size(), own.size(), null, found.get(line.hostId()), body));
        }
        return entries;
    }

    private static List<SlateLine> of(List<SlateLine> all, RecommendationKind kind) {
        return all.stream().filter(line -> line.kind() == kind).toList();
    }

    private Entry entry(
            SlateLine line, int at, int all, @Nullable Candidate activity, @Nullable HostStanding host, Body body) {
        List<Body> others = activity == null
                ? List.of()
                : bodies.ofActivity(activity.provinceCode(), activity.authorityId()).stream()
                        .filter(other -> !other.id().equals(body.id()))
                        .toList();
        return new Entry(line, at + 1, at == 0, at == all - 1, activity, host, others);
    }
}
