package org.openkepu.recommendation.web;

import org.jspecify.annotations.Nullable;
import org.openkepu.shared.RuleBroken;

/** Reads the version a form was made from. */
final class Shown {

    private Shown() {}

    /** A form without one, as of a script, is taken as it comes; what is no version is none of ours. */
    static @Nullable Long of(@Nullable String version) {
        if (version == null || version.isBlank()) {
            return null;
        }
        RuleBroken.require(version.matches("\\d{1,18}"), "form.stale");
        return Long.valueOf(version);
    }
}
