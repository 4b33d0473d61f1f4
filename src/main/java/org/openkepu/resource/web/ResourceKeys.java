package org.openkepu.resource.web;

import org.jspecify.annotations.Nullable;

/** The hidden fields every form of a resource carries. */
record ResourceKeys(@Nullable String token, @Nullable String version) {

    /** The version the form was made from; one that is no number fits none and is stale. */
    long shown() {
        return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }
}
