package org.openkepu.demo;

import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Role;

/**
 * One person of the demonstration.
 *
 * @param login signs in with it and the common password
 * @param name shown in the header
 * @param regionCode for an informant where the own unit stands, for an admin the territory
 * @param unit an informant's unit, else null
 * @param body full name of the society or ministry, else null
 */
record CastMember(
        String login,
        String name,
        Role role,
        @Nullable String regionCode,
        @Nullable String unit,
        @Nullable String body) {}
