package org.openkepu.statistics.domain;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.QueryValues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exports somebody asked for; a short list is written at once, a long one by a job that outlives the portal. */
@Service
@Transactional
public class Exports {

    /** Rows up to which nobody has to wait. */
    public static final long AT_ONCE = 5_000;

    /** How long a file lies ready. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final int SHOWN = 50;

    private final ExportRecords records;
    private final ManagedActivities activities;
    private final ActivityFilters filters;
    private final AuditTrail trail;
    private final PortalClock clock;

    Exports(
            ExportRecords records,
            ManagedActivities activities,
            ActivityFilters filters,
            AuditTrail trail,
            PortalClock clock) {
        this.trail = trail;
        this.records = records;
        this.activities = activities;
        this.filters = filters;
        this.clock = clock;
    }

    /** A list as asked for in an address: what is no value is left out, as on the page. */
    @Transactional(readOnly = true)
    public Asked read(Map<String, List<String>> asked, Campaign campaign, Actor actor) {
        var values = new QueryValues(asked);
        OfficeFilter filter = filters.office(values, campaign, actor.scope());
        return new Asked(filter, query(values), activities.total(actor.scope(), filter));
    }

    /**
     * A list asked for.
     *
     * @param query its filters as they stand in an address
     * @param total rows it has
     */
    public record Asked(OfficeFilter filter, String query, long total) {}

    /** Asks for a long list; the same list asked for again while it is being written is the same export. */
    public UUID ask(Asked asked, Campaign campaign, Actor actor, Locale language) {
        return records.open(actor.accountId(), asked.query()).orElseGet(() -> {
            var job = new ExportJob(
                    Ids.next(),
                    actor.accountId(),
                    actor.scope(),
                    campaign.id(),
                    asked.query(),
                    language,
                    ExportJob.State.WAITING,
                    asked.total(),
                    0,
                    0,
                    clock.machine().instant());
            records.add(job);
            return job.id();
        });
    }

    /** Writes down who took which list. */
    public void note(Asked asked, Actor actor) {
        trail.append(
                actor,
                "activities.exported",
                null,
                Map.of("query", asked.query(), "rows", Long.toString(asked.total())));
    }

    /** The exports of an account, the latest first. */
    @Transactional(readOnly = true)
    public List<ExportJob> of(Actor actor) {
        return records.of(actor.accountId(), SHOWN);
    }

    /** One whose file is ready, for the account that asked and answers for the same scope still; NotFound otherwise. */
    @Transactional(readOnly = true)
    public ExportJob ready(UUID id, Actor actor) {
        return records.find(id, actor.accountId())
                .filter(job -> job.state() == ExportJob.State.DONE)
                .filter(job -> job.scope().equals(actor.scope()))
                .orElseThrow(NotFound::new);
    }

    /** A piece of the file, from 0; empty after the last. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(UUID id, int n) {
        return records.piece(id, n);
    }

    /** Stops one that is open; answers false where there is nothing to stop, NotFound for another's. */
    public boolean cancel(UUID id, Actor actor) {
        if (records.find(id, actor.accountId()).isEmpty()) {
            throw new NotFound();
        }
        return records.cancel(id, actor.accountId());
    }

    private static String query(QueryValues values) {
        String address = values.without("", List.of());
        return address.startsWith("?") ? address.substring(1) : address;
    }

    /** The filters of an address taken apart again. */
    static Map<String, List<String>> parameters(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        org.springframework.web.util.UriComponentsBuilder.newInstance()
                .query(query)
                .build(true)
                .getQueryParams()
                .forEach((name, texts) -> parameters.put(
                        name,
                        texts.stream()
                                .map(text -> java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8))
                                .toList()));
        return parameters;
    }
}
