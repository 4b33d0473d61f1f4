package org.openkepu.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an extension is for, as it is found and called at the moment.
 *
 * @param key the activity's, unit's or body's id, or the province's code
 * @param provinceCode the province it counts under, null for societies and ministries
 * @param authorityId the society or ministry in whose list it stands, else null
 */
public record ExtensionPlace(
        ExtensionScope scope,
        String key,
        String name,
        @Nullable String provinceCode,
        @Nullable UUID authorityId) {}
