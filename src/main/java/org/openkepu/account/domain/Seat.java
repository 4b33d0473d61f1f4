package org.openkepu.account.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Role;

/**
 * What an account of a body stands for.
 *
 * @param regionCode territory of a province, city or county, else null
 * @param authorityId the society or ministry, else null
 * @param group name of the city a county lies in, empty otherwise
 * @param place name of the division among those of its group, empty for societies and ministries
 * @param body full name of the body
 */
public record Seat(
        Role role, @Nullable String regionCode, @Nullable UUID authorityId, String group, String place, String body) {}
