package org.openkepu.shared;

import java.io.Serializable;
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
        @Nullable UUID authorityId) implements Serializable {}
