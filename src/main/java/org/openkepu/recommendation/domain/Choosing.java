package org.openkepu.recommendation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Hosts;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeLine;
import org.openkepu.activity.OfficeListing;
import org.openkepu.activity.OfficeSort;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body chooses from: its complete, published activities, or all submitted ones, each that cannot be recommended with
 * its why; and the hosts of its scope with their evidence. As many statements for a million activities as for ten.
 */
@Service
@Transactional(readOnly = true)
public class Choosing {

    private final SlateGate gate;
    private final SlateLines lines;
    private final SlateRules rules;
    private final ManagedActivities activities;
    private final Hosts hosts;
    private final NoteRecords notes;

    Choosing(
            SlateGate gate,
            SlateLines lines,
            SlateRules rules,
            ManagedActivities activities,
            Hosts hosts,
            NoteRecords notes) {
        this.gate = gate;
        this.lines = lines;
        this.rules = rules;
        this.activities = activities;
        this.hosts = hosts;
        this.notes = notes;
    }

    /** Why an activity cannot be put on the slate. */
    public enum Why {
        /** It stands on the own slate. */
        OWN,
        /** The other line holds it. */
        TAKEN,
        /** It is not published: in review, returned, hidden or called off. */
        STATE,
        SUPPLEMENT_MISSING,
        SUMMARY_MISSING,
        BOTH_MISSING
    }

    /**
     * One activity to choose.
     *
     * @param why null where it can be chosen
     * @param holder name of the body that holds it, null where none does
     * @param note the body's own remark, null for none
     */
    public record Row(
            OfficeLine line,
            @Nullable Why why,
            @Nullable String holder,
            @Nullable String note) {

        public boolean isEligible() {
            return why == null;
        }
    }

    /** A page of rows of a list whose pages are those of the office's lists. */
    public record Page(List<Row> rows, OfficeListing listing) {}

    /**
     * A page of the scope's activities, the latest first.
     *
     * @param q any part of title or unit name, null for all
     * @param all also what is not published or not complete
     */
    public Page activities(Actor actor, @Nullable String q, boolean all, int page, @Nullable Long after) {
        Body body = gate.body(actor);
        Campaign campaign = gate.campaign();
        OfficeListing listing = activities.list(body.scope(), filter(campaign, q, all), page, after);
        List<UUID> ids = listing.lines().stream().map(OfficeLine::id).toList();
        Map<UUID, Holding> held = lines.holdings(ids).stream()
                .collect(Collectors.toMap(
                        Holding::activityId, Function.identity(), (one, other) -> mine(one, other, body)));
        Map<UUID, String> noted = notes.of(body.id(), ids);
        boolean alone = rules.isOneSlate(campaign.id());
        List<Row> rows = listing.lines().stream()
                .map(line -> row(line, held.get(line.id()), body, alone, noted.get(line.id())))
                .toList();
        return new Page(rows, listing);
    }

    private static Holding mine(Holding one, Holding other, Body body) {
        return one.bodyId().equals(body.id()) ? one : other;
    }

    private static OfficeFilter filter(Campaign campaign, @Nullable String q, boolean all) {
        var common = new ActivityFilter(campaign.year(), q, null, null, null, null, null, null, null, null, null, null);
        Set<ActivityState> states = all ? OfficeFilter.SUBMITTED : Set.of(ActivityState.PUBLISHED);
        return new OfficeFilter(common, states, all ? null : true, null, null, null, null, null, OfficeSort.NEWEST);
    }

    private Row row(OfficeLine line, @Nullable Holding holding, Body body, boolean alone, @Nullable String note) {
        boolean own = holding != null && holding.bodyId().equals(body.id());
        String holder = holding == null || own
                ? null
                : gate.body(holding.bodyId()).map(Body::name).orElse(null);
        return new Row(line, why(line, own, holder != null && alone), holder, note);
    }

    private static @Nullable Why why(OfficeLine line, boolean own, boolean taken) {
        if (line.line().state() != ActivityState.PUBLISHED) {
            return Why.STATE;
        }
        if (!line.isComplete()) {
            return line.supplemented()
                    ? Why.SUMMARY_MISSING
                    : line.summarised() ? Why.SUPPLEMENT_MISSING : Why.BOTH_MISSING;
        }
        return own ? Why.OWN : taken ? Why.TAKEN : null;
    }

    /** A page of the scope's hosts with their evidence, those with most complete activities first. */
    public Hosts.Page units(Actor actor, @Nullable String q, int page) {
        return hosts.list(gate.campaign().id(), gate.body(actor).scope(), q, page);
    }
}
