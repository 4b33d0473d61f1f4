package org.openkepu.statistics.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes bulletins, publishes them for good, and shows each to those it is meant for; for others there is none. */
@Service
@Transactional(readOnly = true)
public class Bulletins {

    private final BulletinDrafting drafting;
    private final BulletinRecords records;
    private final AuditTrail trail;
    private final PortalClock clock;
    private final Authorities authorities;

    Bulletins(
            BulletinDrafting drafting,
            BulletinRecords records,
            AuditTrail trail,
            PortalClock clock,
            Authorities authorities) {
        this.authorities = authorities;
        this.drafting = drafting;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    /** What would be published now; nothing is kept. */
    public Bulletin preview(Campaign campaign, BulletinKind kind, BulletinAudience audience, String title) {
        var cutOff = clock.now();
        return new Bulletin(Ids.next(), kind, audience, campaign.year(), title, cutOff, drafting.lines(campaign, kind));
    }

    /** Freezes the figures of this moment under a title and answers the bulletin's id. */
    @Transactional
    public UUID publish(Campaign campaign, BulletinKind kind, BulletinAudience audience, String title, Actor operator) {
        Bulletin bulletin = preview(campaign, kind, audience, title);
        records.add(bulletin, campaign.id(), operator.accountId());
        trail.append(
                operator,
                "bulletin.published",
                bulletin.id(),
                Map.of("kind", kind.name(), "audience", audience.name(), "title", title));
        return bulletin.id();
    }

    /** All of them, for the operator; the latest first, as everywhere. */
    public List<Bulletin> all() {
        return records.all();
    }

    /** Those everybody may read. */
    public List<Bulletin> ofThePublic() {
        return records.ofThePublic();
    }

    /** Those a body may read, cities and counties too. */
    public List<Bulletin> of(Actor body) {
        return records.ofABody(province(body), name(body));
    }

    /** One, for the operator. */
    public Bulletin find(UUID id) {
        return records.find(id).orElseThrow(NotFound::new);
    }

    /** One for everybody; NotFound for one meant for others. */
    public Bulletin findPublic(UUID id) {
        return records.findPublic(id).orElseThrow(NotFound::new);
    }

    /** One for a body; NotFound for one meant for others. */
    public Bulletin find(UUID id, Actor body) {
        return records.findOfABody(id, province(body), name(body)).orElseThrow(NotFound::new);
    }

    private static @Nullable String province(Actor body) {
        return body.role() == Role.PROVINCE_ADMIN ? body.regionCode() : null;
    }

    /** The name under which a city or county stands in tables by body, null for every other. */
    private @Nullable String name(Actor body) {
        boolean area = body.role() == Role.CITY_ADMIN || body.role() == Role.COUNTY_ADMIN;
        String region = body.regionCode();
        return area && region != null
                ? authorities.ofRegion(region).map(Authority::name).orElse(null)
                : null;
    }
}
