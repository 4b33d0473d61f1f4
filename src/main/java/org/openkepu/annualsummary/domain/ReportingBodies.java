package org.openkepu.annualsummary.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who writes annual summaries. */
@Component
class ReportingBodies {

    private static final List<AuthorityLevel> KINDS =
            List.of(AuthorityLevel.PROVINCE, AuthorityLevel.SOCIETY, AuthorityLevel.MINISTRY);

    private final Authorities authorities;

    ReportingBodies(Authorities authorities) {
        this.authorities = authorities;
    }

    /** The body somebody stands for; nobody else has a summary. */
    ReportingBody of(Actor actor) {
        var found = switch (actor.role()) {
            case PROVINCE_ADMIN -> authorities.ofRegion(Objects.requireNonNull(actor.regionCode()));
            case SOCIETY_ADMIN, MINISTRY_ADMIN -> authorities.find(actor.authorityId());
            default -> Optional.<Authority>empty();
        };
        return found.map(ReportingBody::new).orElseThrow(NotFound::new);
    }

    /** Every body on the lists, provinces first, asked or not. */
    Stream<ReportingBody> all() {
        return KINDS.stream().flatMap(kind -> authorities.listed(kind).stream()).map(ReportingBody::new);
    }
}
