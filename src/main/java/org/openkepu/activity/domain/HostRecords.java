package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Figures;
import org.openkepu.activity.HostStanding;
import org.openkepu.activity.Hosts;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads hosts: which there are from their complete activities only, what they did from all their published ones. */
@Repository
class HostRecords implements Hosts {

    private static final String HOST = "a.host_id";

    private final JdbcClient database;

    HostRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Page list(UUID campaignId, Scope scope, @Nullable String q, int page) {
        Map<String, Object> parameters = parameters(campaignId, scope);
        String named = "";
        if (q != null) {
            named = " and position(:q in lower(normalize(a.unit_name, NFKC))) > 0";
            parameters.put("q", Grams.normal(q));
        }
        String hosts = "select " + HOST + " as host, count(*) as n from activity a"
                + " where a.campaign_id = :campaign and a.state = 'PUBLISHED' and a.complete" + within(scope) + named
                + " group by 1";
        Map<UUID, Long> places = places(hosts, parameters, Math.max(1, page));
        int shown = Math.max(1, page);
        if (places.isEmpty() && shown > 1) {
            long all = database.sql("select count(*) from (" + hosts + ") h")
                    .params(parameters)
                    .query(Long.class)
                    .single();
            shown = (int) Math.max(1, (all + PAGE_SIZE - 1) / PAGE_SIZE);
            places = places(hosts, parameters, shown);
        }
        List<UUID> ids = List.copyOf(places.keySet());
        long total = places.values().stream().findFirst().orElse(0L);
        Map<UUID, HostStanding> found =
                of(campaignId, scope, ids).stream().collect(Collectors.toMap(HostStanding::id, Function.identity()));
        return new Page(ids.stream().map(found::get).filter(Objects::nonNull).toList(), total, shown);
    }

    /** The hosts on a page in their order, each with how many there are on all pages: the whole list is gone through once. */
    private Map<UUID, Long> places(String hosts, Map<String, Object> parameters, int page) {
        Map<UUID, Long> places = new LinkedHashMap<>();
        database.sql("select host, count(*) over () as total from (" + hosts + ") h order by n desc, host"
                        + new RowRange((page - 1L) * PAGE_SIZE, PAGE_SIZE))
                .params(parameters)
                .query((row, n) -> places.put(row.getObject("host", UUID.class), row.getLong("total")))
                .list();
        return places;
    }

    @Override
    public List<HostStanding> of(UUID campaignId, Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.sql("select " + HOST + """
                         as host, (array_agg(a.unit_name order by a.sequence desc))[1] as name, count(*) as published,
                        count(*) filter (where a.complete) as complete, count(*) filter (where a.complete and not a.late) as on_time,
                        count(*) filter (where a.food_safety) as food_safety, coalesce(sum(a.person_times), 0) as person_times,
                        sum(a.expected_person_times) as expected, count(a.supplement_submitted_at) as supplemented,
                        count(a.summary_submitted_at) as summarised,
                        sum((select count(*) from activity_picture p where p.activity_id = a.id)) as pictures
                        from activity a where a.campaign_id = :campaign and a.state = 'PUBLISHED'""" + within(scope) + " and " + HOST + " in (:ids) group by 1")
                .params(parameters(campaignId, scope))
                .param("ids", ids)
                .query((row, n) -> standing(row))
                .list();
    }

    private static Map<String, Object> parameters(UUID campaignId, Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("campaign", campaignId);
        if (scope.regionCode() != null) {
            parameters.put("scope", scope.regionCode());
        } else if (scope.authorityId() != null) {
            parameters.put("scope", scope.authorityId());
        }
        return parameters;
    }

    private static String within(Scope scope) {
        return switch (scope.line()) {
            case EVERYTHING -> "";
            case PROVINCE -> " and a.province_code = :scope";
            case CITY -> " and a.city_code = :scope";
            case COUNTY -> " and a.county_code = :scope";
            case BODY -> " and a.authority_id = :scope";
        };
    }

    private static HostStanding standing(ResultSet row) throws SQLException {
        return new HostStanding(
                row.getObject("host", UUID.class),
                row.getString("name"),
                new Figures(
                        row.getLong("published"),
                        row.getLong("complete"),
                        row.getLong("on_time"),
                        row.getLong("food_safety"),
                        row.getLong("person_times"),
                        row.getLong("expected"),
                        row.getLong("supplemented"),
                        row.getLong("summarised")),
                row.getLong("pictures"));
    }
}
