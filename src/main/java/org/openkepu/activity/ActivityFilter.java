package org.openkepu.activity;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the public list is asked for; a null part asks for everything.
 *
 * @param q part of title or unit name, from one character on
 * @param provinceCode province, city and county given together lie within each other
 * @param from first day on which the activity may still run, in Beijing
 * @param to last day on which it may have begun, inclusive
 * @param access everything that is asked for at once
 * @param phase without it every published activity, the cancelled ones only with {@link Phase#CANCELLED}
 */
public record ActivityFilter(
        int year,
        @Nullable String q,
        @Nullable String provinceCode,
        @Nullable String cityCode,
        @Nullable String countyCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String form,
        @Nullable String theme,
        @Nullable Mode mode,
        @Nullable String audience,
        @Nullable Phase phase,
        Set<Access> access) {

    /** Without asking for what makes taking part easy. */
    public ActivityFilter(
            int year,
            @Nullable String q,
            @Nullable String provinceCode,
            @Nullable String cityCode,
            @Nullable String countyCode,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String form,
            @Nullable String theme,
            @Nullable Mode mode,
            @Nullable String audience,
            @Nullable Phase phase) {
        this(year, q, provinceCode, cityCode, countyCode, from, to, form, theme, mode, audience, phase, Set.of());
    }

    /** The same in another year. */
    ActivityFilter in(int other) {
        return new ActivityFilter(
                other, q, provinceCode, cityCode, countyCode, from, to, form, theme, mode, audience, phase);
    }

    /** Everything published of a year. */
    public static ActivityFilter ofYear(int year) {
        return new ActivityFilter(year, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same in another phase, null for every published activity. */
    public ActivityFilter in(@Nullable Phase other) {
        return new ActivityFilter(
                year, q, provinceCode, cityCode, countyCode, from, to, form, theme, mode, audience, other, access);
    }

    /** The same everywhere. */
    public ActivityFilter anywhere() {
        return new ActivityFilter(year, q, null, null, null, from, to, form, theme, mode, audience, phase, access);
    }

    /** Whether nothing but a year, and perhaps a place, is asked for. */
    public boolean isPlaceOnly() {
        return in(null).anywhere().equals(ofYear(year)) && phase == null;
    }
}
