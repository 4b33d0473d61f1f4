package org.openkepu.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person states to become an informant (B49–B54).
 *
 * @param name real name, two to thirty characters
 * @param regionCode leaf division in which the unit is registered
 * @param unitName full name of the unit, two to a hundred characters
 * @param institutionId entry of the operator's list, null when left out
 */
public record CertificationApplication(
        String name,
        String regionCode,
        String unitName,
        InformantType type,
        @Nullable UUID institutionId) {}
