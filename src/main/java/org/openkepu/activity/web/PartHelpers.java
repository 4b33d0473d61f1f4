package org.openkepu.activity.web;

import org.jspecify.annotations.Nullable;

/**
 * Fields beside a part's own that make its pickers work without script; they never decide what is stored.
 *
 * @param authorityName what was typed to find a body
 */
record PartHelpers(
        @Nullable String regionProvince,
        @Nullable String regionCity,
        @Nullable String authorityName) {

    static final PartHelpers NONE = new PartHelpers(null, null, null);
}
