package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.PublishedActivity;

/** One activity as everybody may read it, in a row. */
final class PublishedRow {

    /** Of {@code activity a} and the version {@code v} everybody reads. */
    static final String COLUMNS = PublishedRecords.LINE + """
            , a.campaign_id, a.address, a.url, a.form, a.theme, a.audiences, a.expected_person_times, a.description,
            a.authority_id, a.food_safety, a.published_at, a.state_reason, a.free, a.barrier_free, a.public_version,
            coalesce(v.arrived_at, a.published_at) as changed_at""";

    static final String FROM =
            " from activity a left join activity_version v on v.activity_id = a.id and v.n = a.public_version";

    private PublishedRow() {}

    static PublishedActivity activity(ResultSet row) throws SQLException {
        ActivityLine line = PublishedRecords.line(row);
        boolean cancelled = line.state() == ActivityState.CANCELLED;
        return new PublishedActivity(
                line,
                row.getObject("campaign_id", UUID.class),
                row.getString("address"),
                row.getString("url"),
                row.getString("form"),
                row.getString("theme"),
                List.of((String[]) row.getArray("audiences").getArray()),
                row.getInt("expected_person_times"),
                row.getString("description"),
                row.getObject("authority_id", UUID.class),
                row.getBoolean("food_safety"),
                PublishedRecords.instant(row, "published_at"),
                cancelled ? row.getString("state_reason") : null,
                row.getObject("free", Boolean.class),
                row.getObject("barrier_free", Boolean.class),
                row.getInt("public_version") + (cancelled ? 1 : 0),
                PublishedRecords.instant(row, "changed_at"));
    }
}
