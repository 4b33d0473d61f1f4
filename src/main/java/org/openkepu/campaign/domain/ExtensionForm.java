package org.openkepu.campaign.domain;

import org.jspecify.annotations.Nullable;

/**
 * An extension as typed.
 *
 * @param scope one activity, one unit, a province, a body
 * @param number of the activity
 * @param until the last day inside, {@code 2022-10-05}
 * @param level helper of the choice of a body, with {@code authorityName}
 */
public record ExtensionForm(
        @Nullable String kind,
        @Nullable String scope,
        @Nullable String number,
        @Nullable String unitName,
        @Nullable String unitId,
        @Nullable String provinceCode,
        @Nullable String level,
        @Nullable String authorityId,
        @Nullable String authorityName,
        @Nullable String until,
        @Nullable String reason) {

    public static final ExtensionForm EMPTY =
            new ExtensionForm(null, null, null, null, null, null, null, null, null, null, null);
}
