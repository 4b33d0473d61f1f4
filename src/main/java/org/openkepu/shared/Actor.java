package org.openkepu.shared;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in account with its role and scope, handed to every service as a parameter.
 *
 * @param accountId the account
 * @param name the name shown in the header
 * @param role what the account may be
 * @param regionCode territory of a province, city or county admin, else null
 * @param authorityId body of a society or ministry admin, else null
 */
public record Actor(
        UUID accountId,
        String name,
        Role role,
        @Nullable String regionCode,
        @Nullable UUID authorityId) implements Serializable {

    /**
     * The activities the account answers for as a body or as the operator.
     *
     * @throws NotFound for a person, who answers for their own activities only, by owning them
     */
    public Scope scope() {
        return switch (role) {
            case OPERATOR -> Scope.EVERYTHING;
            case PROVINCE_ADMIN -> Scope.territory(Scope.Line.PROVINCE, Objects.requireNonNull(regionCode));
            case CITY_ADMIN -> Scope.territory(Scope.Line.CITY, Objects.requireNonNull(regionCode));
            case COUNTY_ADMIN -> Scope.territory(Scope.Line.COUNTY, Objects.requireNonNull(regionCode));
            case SOCIETY_ADMIN, MINISTRY_ADMIN -> Scope.attributedTo(Objects.requireNonNull(authorityId));
            case MEMBER, INFORMANT -> throw new NotFound();
        };
    }
}
