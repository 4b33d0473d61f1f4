package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityStories;
import org.openkepu.activity.ActivityStory;
import org.openkepu.activity.ActivityStory.Kin;
import org.openkepu.activity.ActivityStory.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells the story of an activity from its versions and from the activities it was renewed from and into. */
@Service
class PublishedStories implements ActivityStories {

    private static final String READABLE = " and k.state in ('PUBLISHED', 'CANCELLED') and k.published_at is not null";

    private final JdbcClient database;

    PublishedStories(JdbcClient database) {
        this.database = database;
    }

    /** One row of the story: {@code FIRST}, {@code BEFORE} or {@code AFTER}. */
    private record Row(
            String kind, @Nullable Plan plan, @Nullable Kin kin) {}

    @Override
    public ActivityStory of(UUID activityId) {
        List<Row> rows = database.sql(
                        """
                        with a as (
                            select * from activity where id = ? and state in ('PUBLISHED', 'CANCELLED') and published_at is not null)
                        select 'FIRST' as kind, null as number, null as title, 0 as year, 0 as sequence,
                            d ->> 'startsAt' as starts_at, d ->> 'endsAt' as ends_at,
                            d ->> 'regionCode' as region_code, d ->> 'address' as address
                        from a cross join lateral (
                            select v.content -> 'details' as d from activity_version v
                            where v.activity_id = a.id and v.arrived_at <= a.published_at order by v.n desc limit 1) as first
                        where ((d ->> 'startsAt')::timestamptz, (d ->> 'endsAt')::timestamptz) is distinct from (a.starts_at, a.ends_at)
                            or coalesce(d ->> 'regionCode', a.region_code) is distinct from a.region_code
                            or d ->> 'address' is distinct from a.address
                        union all
                        select 'BEFORE', k.number, k.title, c.year, k.sequence, null, null, null, null
                        from a join activity k on k.id = a.renewed_from join campaign c on c.id = k.campaign_id where true""" + READABLE + """
                         union all
                        (select 'AFTER', k.number, k.title, c.year, k.sequence, null, null, null, null
                        from a join activity k on k.renewed_from = a.id join campaign c on c.id = k.campaign_id where true""" + READABLE + " order by k.sequence limit 10) order by sequence")
                .param(activityId)
                .query((row, n) -> row(row))
                .list();
        Plan first = null;
        Kin before = null;
        var after = new ArrayList<Kin>();
        for (Row row : rows) {
            if (row.plan() != null) {
                first = row.plan();
            } else if (row.kin() != null && row.kind().equals("BEFORE")) {
                before = row.kin();
            } else if (row.kin() != null) {
                after.add(row.kin());
            }
        }
        return new ActivityStory(first, before, after);
    }

    private static Row row(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind.equals("FIRST")
                ? new Row(
                        kind,
                        new Plan(
                                Instant.parse(row.getString("starts_at")),
                                Instant.parse(row.getString("ends_at")),
                                row.getString("region_code"),
                                row.getString("address")),
                        null)
                : new Row(kind, null, new Kin(row.getString("number"), row.getString("title"), row.getInt("year")));
    }
}
