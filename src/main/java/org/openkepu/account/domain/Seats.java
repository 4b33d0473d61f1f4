package org.openkepu.account.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Whose accounts somebody hands out (A12): the operator those of provinces, societies and ministries, a province those of
 * its own cities and counties. Districts of municipalities are counties, cities of 兵团 are cities.
 */
@Component
public class Seats {

    private static final List<AuthorityLevel> OPERATORS =
            List.of(AuthorityLevel.PROVINCE, AuthorityLevel.SOCIETY, AuthorityLevel.MINISTRY);

    private final Authorities authorities;
    private final Regions regions;

    Seats(Authorities authorities, Regions regions) {
        this.authorities = authorities;
        this.regions = regions;
    }

    /** The cities and counties of the province's own territory in the order of their codes; empty for the operator. */
    public List<Seat> territory(Actor giver) {
        return giver.role() == Role.PROVINCE_ADMIN
                ? below(String.valueOf(giver.regionCode()))
                        .flatMap(city -> Stream.concat(
                                Stream.of(seat(city, "")), below(city.code()).map(county -> seat(county, city.name()))))
                        .toList()
                : List.of();
    }

    /** The division of the own territory; empty for any other. */
    public Optional<Seat> ofRegion(Actor giver, @Nullable String regionCode) {
        return territory(giver).stream()
                .filter(seat -> String.valueOf(seat.regionCode()).equals(regionCode))
                .findFirst();
    }

    /** The body when the giver is the operator and the body a province, society or ministry; empty otherwise. */
    public Optional<Seat> ofBody(Actor giver, @Nullable UUID authorityId) {
        return giver.role() == Role.OPERATOR
                ? authorities
                        .find(authorityId)
                        .filter(body -> OPERATORS.contains(body.level()))
                        .map(Seats::seat)
                : Optional.empty();
    }

    /** Everything of the giver that is called so: full or short name, name of the division, its code. */
    public List<Seat> named(Actor giver, String typed) {
        String name = typed.replaceAll("[\\s·]+", "");
        if (giver.role() == Role.OPERATOR) {
            return OPERATORS.stream()
                    .flatMap(level -> authorities.search(level, null, name).stream())
                    .filter(body -> body.name().equals(name) || body.shortName().equals(name))
                    .map(Seats::seat)
                    .toList();
        }
        String place = name.replaceFirst("(科学技术协会|科协)$", "");
        return territory(giver).stream()
                .filter(seat -> place.equals(seat.regionCode())
                        || place.equals(seat.place())
                        || place.equals(seat.group() + seat.place())
                        || name.equals(seat.body()))
                .toList();
    }

    /** Passes for an account the giver hands out; every other one does not exist for it. */
    void requireOwn(Actor giver, Account account) {
        boolean own = giver.role() == Role.OPERATOR
                ? ofBodies(account.role())
                : ofRegion(giver, account.regionCode())
                        .filter(seat -> seat.role() == account.role())
                        .isPresent();
        if (!own) {
            throw new NotFound();
        }
    }

    /** The name of the body an account stands for. */
    String body(@Nullable String regionCode, @Nullable UUID authorityId) {
        var body =
                authorityId == null ? authorities.ofRegion(String.valueOf(regionCode)) : authorities.find(authorityId);
        return body.map(Authority::name).orElseGet(() -> regions.pathName(regionCode));
    }

    private static boolean ofBodies(Role role) {
        return role == Role.PROVINCE_ADMIN || role == Role.SOCIETY_ADMIN || role == Role.MINISTRY_ADMIN;
    }

    private Stream<Region> below(String code) {
        return regions.children(code).stream().filter(region -> region.level() != RegionLevel.TOWNSHIP);
    }

    private Seat seat(Region region, String group) {
        Role role = region.level() == RegionLevel.CITY ? Role.CITY_ADMIN : Role.COUNTY_ADMIN;
        return new Seat(role, region.code(), null, group, region.name(), body(region.code(), null));
    }

    private static Seat seat(Authority body) {
        return switch (body.level()) {
            case SOCIETY -> new Seat(Role.SOCIETY_ADMIN, null, body.id(), "", "", body.name());
            case MINISTRY -> new Seat(Role.MINISTRY_ADMIN, null, body.id(), "", "", body.name());
            case PROVINCE, CITY, COUNTY -> new Seat(Role.PROVINCE_ADMIN, body.regionCode(), null, "", "", body.name());
        };
    }
}
