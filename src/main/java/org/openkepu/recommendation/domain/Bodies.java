package org.openkepu.recommendation.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.springframework.stereotype.Component;

/** Knows the bodies that recommend, and for which of them somebody acts. */
@Component
class Bodies {

    private final Authorities authorities;

    Bodies(Authorities authorities) {
        this.authorities = authorities;
    }

    /** All of one kind, in the order of their lists. */
    List<Body> all(BodyKind kind) {
        return authorities.listed(AuthorityLevel.valueOf(kind.name())).stream()
                .map(Bodies::body)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The body an admin stands for; NotFound for everybody else. */
    Body of(Actor actor) {
        return found(actor).flatMap(Bodies::body).orElseThrow(NotFound::new);
    }

    Optional<Body> find(@Nullable UUID id) {
        return authorities.find(id).flatMap(Bodies::body);
    }

    /** The two lines an activity may be recommended through: the province it is held in and the society or ministry it belongs to. */
    List<Body> ofActivity(String provinceCode, UUID authorityId) {
        return Stream.concat(authorities.ofRegion(provinceCode).stream(), authorities.find(authorityId).stream())
                .flatMap(authority -> body(authority).stream())
                .filter(body -> body.kind() != BodyKind.PROVINCE || provinceCode.equals(body.provinceCode()))
                .distinct()
                .toList();
    }

    private Optional<Authority> found(Actor actor) {
        if (actor.role() == Role.PROVINCE_ADMIN && actor.regionCode() != null) {
            return authorities.ofRegion(actor.regionCode());
        }
        boolean body = actor.role() == Role.SOCIETY_ADMIN || actor.role() == Role.MINISTRY_ADMIN;
        return body ? authorities.find(actor.authorityId()) : Optional.empty();
    }

    private static Optional<Body> body(Authority authority) {
        return switch (authority.level()) {
            case PROVINCE, SOCIETY, MINISTRY ->
                Optional.of(new Body(
                        authority.id(),
                        authority.name(),
                        BodyKind.valueOf(authority.level().name()),
                        authority.regionCode()));
            case CITY, COUNTY -> Optional.empty();
        };
    }
}
