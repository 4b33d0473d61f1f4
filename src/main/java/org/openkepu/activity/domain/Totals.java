package org.openkepu.activity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers exact totals of published activities from counters, in one statement that no activity is read for (ADR 5). */
@Repository
class Totals {

    private final JdbcClient database;

    Totals(JdbcClient database) {
        this.database = database;
    }

    /** Everything published of a year. */
    long ofYear(int year) {
        return of(ActivityFilter.ofYear(year)).orElseThrow();
    }

    /** The filter's total; empty for a combination nobody keeps a counter of, which has to be counted. */
    OptionalLong of(ActivityFilter filter) {
        List<Facet> facets = facets(filter);
        boolean below = filter.cityCode() != null || filter.countyCode() != null;
        boolean kept = filter.q() == null
                && filter.audience() == null
                && filter.phase() == null
                && facets.size() <= (below ? 0 : 1)
                && (filter.from() == null
                        || filter.to() == null
                        || !filter.from().isAfter(filter.to()));
        return kept ? OptionalLong.of(sum(filter, facets)) : OptionalLong.empty();
    }

    /** The total of an office's list; empty for a combination nobody keeps a counter of, which has to be counted. */
    OptionalLong of(Scope scope, ActivityFilter filter, Narrowing narrowing) {
        return scope.equals(Scope.EVERYTHING) && narrowing.equals(Narrowing.PUBLISHED)
                ? of(filter)
                : OptionalLong.empty();
    }

    /**
     * One facet asked for.
     *
     * @param counted condition over the counters {@code c}
     * @param pending the same over the deltas {@code d}
     */
    private record Facet(String counted, String pending, Map<String, Object> parameters) {

        static Facet equal(String facet, String column, String value) {
            return new Facet(
                    "c.facet = '" + facet + "' and c.value = :value",
                    "d." + column + " = :value",
                    Map.of("value", value));
        }
    }

    private static List<Facet> facets(ActivityFilter filter) {
        var facets = new ArrayList<Facet>();
        if (filter.form() != null) {
            facets.add(Facet.equal("FORM", "form", filter.form()));
        }
        if (filter.theme() != null) {
            facets.add(Facet.equal("THEME", "theme", filter.theme()));
        }
        if (filter.mode() != null) {
            facets.add(Facet.equal("MODE", "mode", filter.mode().name()));
        }
        if (filter.from() != null || filter.to() != null) {
            facets.add(days(filter.from(), filter.to()));
        }
        return facets;
    }

    /** Overlapping [from, to]: begun by {@code to} less those over before {@code from}. */
    private static Facet days(@Nullable LocalDate from, @Nullable LocalDate to) {
        var parameters = new HashMap<String, Object>();
        parameters.put("from", from == null ? LocalDate.of(1, 1, 1) : from);
        parameters.put("to", to == null ? LocalDate.of(9999, 12, 31) : to);
        return new Facet(
                "(c.facet = 'STARTS' and c.value <= :to::text or c.facet = 'ENDS' and c.value < :from::text)",
                "d.starts_on <= :to and d.ends_on >= :from",
                parameters);
    }

    private long sum(ActivityFilter filter, List<Facet> facets) {
        Facet facet = facets.isEmpty() ? new Facet("c.facet = ''", "true", Map.of()) : facets.get(0);
        var pending = new ArrayList<String>();
        var parameters = new HashMap<>(facet.parameters());
        parameters.put("year", filter.year());
        parameters.put("scope", "");
        at(filter.provinceCode(), "P", "province_code", pending, parameters);
        at(filter.cityCode(), "C", "city_code", pending, parameters);
        at(filter.countyCode(), "D", "county_code", pending, parameters);
        return database.sql("""
                        select coalesce(sum(n), 0)::bigint from (
                            select case c.facet when 'ENDS' then -c.n else c.n end as n from activity_count c
                            where c.campaign_id = (select id from campaign where year = :year) and c.scope = :scope and %s
                            union all
                            select d.n from activity_count_delta d
                            where d.campaign_id = (select id from campaign where year = :year) and %s%s) as counted""".formatted(facet.counted(), facet.pending(), String.join("", pending)))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private static void at(
            @Nullable String code, String level, String column, List<String> pending, Map<String, Object> parameters) {
        if (code != null) {
            pending.add(" and d." + column + " = :" + column);
            parameters.put(column, code);
            parameters.put("scope", level + code);
        }
    }
}
