package org.openkepu.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Role;

/**
 * An account to be issued.
 *
 * @param login two to sixty characters, free in any case of letters
 * @param password in clear, kept as a hash only
 * @param regionCode territory of a province, city or county admin, else null
 * @param authorityId body of a society or ministry admin, else null
 * @param mustChangePassword whether the first sign-in leads to a new password
 */
public record NewAccount(
        String login,
        String password,
        String name,
        Role role,
        @Nullable String regionCode,
        @Nullable UUID authorityId,
        boolean mustChangePassword) {}
