package org.openkepu.activity.domain;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.UnitNames;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names of the current campaign's published filings that look like a register entry and are not bound to it: confirmed once
 * for all filings of the name in scope, no edit spent, and known from then on; or refused, which is remembered.
 */
@Service
@Transactional
public class UnboundNames {

    /** Names shown at a time. */
    public static final int PAGE = 20;

    /** Names looked at for one page; most are near to no entry. */
    private static final int LOOKED_AT = 500;

    private static final String INSIDE = """
            campaign_id = :campaign and state = 'PUBLISHED' and unit_id is null
            and (:scope = '' or :scope in ('P' || province_code, 'A' || authority_id))\s""";

    private final JdbcClient database;
    private final UnitNames names;
    private final Campaigns campaigns;
    private final PortalClock clock;
    private final AuditTrail trail;

    UnboundNames(JdbcClient database, UnitNames names, Campaigns campaigns, PortalClock clock, AuditTrail trail) {
        this.database = database;
        this.names = names;
        this.campaigns = campaigns;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * One name.
     *
     * @param filings how many of the scope bear it
     * @param candidates the entries it may mean, the nearest first, at least one
     */
    public record Line(String name, long filings, List<CertifiedUnit> candidates) {}

    /**
     * Some names in their order.
     *
     * @param next the list goes on behind this name, null at its end
     */
    public record Listing(List<Line> lines, @Nullable String next) {}

    /** The names behind one, from the first for an empty text. */
    @Transactional(readOnly = true)
    public Listing list(Scope scope, String after) {
        Campaign campaign = campaigns.current();
        List<Named> found = database.sql("select unit_name as name, count(*) as filings from activity where " + INSIDE
                        + "and unit_name > :after group by unit_name order by unit_name limit :most")
                .param("campaign", campaign.id())
                .param("scope", scope.key())
                .param("after", after)
                .param("most", LOOKED_AT)
                .query(Named.class)
                .list();
        Map<String, Set<UUID>> refused = refused(found);
        var lines = new ArrayList<Line>();
        for (Named one : found) {
            List<CertifiedUnit> candidates = candidates(one.name(), refused, campaign);
            if (!candidates.isEmpty()) {
                lines.add(new Line(one.name(), one.filings(), candidates));
            }
            if (lines.size() == PAGE) {
                boolean last = one.equals(found.get(found.size() - 1)) && found.size() < LOOKED_AT;
                return new Listing(lines, last ? null : one.name());
            }
        }
        return new Listing(
                lines,
                found.size() < LOOKED_AT ? null : found.get(found.size() - 1).name());
    }

    private List<CertifiedUnit> candidates(String name, Map<String, Set<UUID>> refused, Campaign campaign) {
        Set<UUID> not = refused.getOrDefault(name, Set.of());
        return names.near(name, campaign.activityTo()).stream()
                .filter(unit -> unit.certified() && !not.contains(unit.id()))
                .toList();
    }

    private Map<String, Set<UUID>> refused(List<Named> found) {
        Map<String, Set<UUID>> refused = new HashMap<>();
        database.sql("select name, unit_id from unit_name_refusal where name = any(?)")
                .param(found.stream().map(Named::name).toArray(String[]::new))
                .query((RowCallbackHandler)
                        row -> refused.computeIfAbsent(row.getString("name"), any -> new HashSet<>(1))
                                .add(row.getObject("unit_id", UUID.class)));
        return refused;
    }

    /**
     * Binds all filings of the name in scope to one of its candidates and teaches the name to the register.
     *
     * @return how many filings were bound
     * @throws NotFound for an entry that is no candidate of the name, or a name no filing of the scope bears unbound
     * @throws org.openkepu.shared.RuleBroken registry.alias.ambiguous
     */
    public int bind(Scope scope, String name, UUID unitId, Actor actor) {
        Campaign campaign = campaigns.current();
        CertifiedUnit unit = candidate(name, unitId, campaign);
        int bound = database.sql("""
                        update activity set unit_id = :unit, certified_category = :category, certified_demo = :demo,
                            version = version + 1
                        where\s""" + INSIDE + "and unit_name = :name")
                .param("unit", unit.id())
                .param("category", unit.category().name())
                .param("demo", unit.demo())
                .param("campaign", campaign.id())
                .param("scope", scope.key())
                .param("name", name)
                .update();
        if (bound == 0) {
            throw new NotFound();
        }
        names.teach(unit.id(), name);
        trail.append(
                actor,
                "activity.unit.bound",
                unit.id(),
                Map.of("name", name, "unit", unit.name(), "count", String.valueOf(bound)));
        return bound;
    }

    /**
     * Remembers for everybody that the name does not mean the entry.
     *
     * @throws NotFound for an entry that is no candidate of the name, or a name no filing of the scope bears unbound
     */
    public void refuse(Scope scope, String name, UUID unitId, Actor actor) {
        Campaign campaign = campaigns.current();
        CertifiedUnit unit = candidate(name, unitId, campaign);
        boolean borne = database.sql("select exists (select from activity where " + INSIDE + "and unit_name = :name)")
                .param("campaign", campaign.id())
                .param("scope", scope.key())
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (!borne) {
            throw new NotFound();
        }
        int fresh = database.sql("""
                        insert into unit_name_refusal (name, unit_id, account_name, at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(name, unitId, actor.name(), clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 1) {
            trail.append(actor, "activity.unit.refused", unitId, Map.of("name", name, "unit", unit.name()));
        }
    }

    private CertifiedUnit candidate(String name, UUID unitId, Campaign campaign) {
        return candidates(name, Map.of(), campaign).stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private record Named(String name, long filings) {}
}
