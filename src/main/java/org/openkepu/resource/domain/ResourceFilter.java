package org.openkepu.resource.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of resources is asked for; a null part asks for everything.
 *
 * @param years those shown, beside what is of no year; empty for every year
 * @param q any part of title or unit
 */
public record ResourceFilter(
        List<Integer> years,
        @Nullable ResourceState state,
        @Nullable ResourceKind kind,
        @Nullable Integer year,
        @Nullable String provinceCode,
        @Nullable String form,
        @Nullable String award,
        @Nullable String q) {}
