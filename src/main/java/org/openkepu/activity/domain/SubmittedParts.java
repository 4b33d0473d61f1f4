package org.openkepu.activity.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Supplement and summary as submitted last. */
@Repository
class SubmittedParts {

    private final JdbcClient database;

    SubmittedParts(JdbcClient database) {
        this.database = database;
    }

    Optional<String> note(UUID activityId) {
        return database.sql("select note from activity_supplement where activity_id = ?")
                .param(activityId)
                .query(String.class)
                .optional();
    }

    Optional<ActivitySummary> summary(UUID activityId) {
        return database.sql(
                        "select person_times, text, results, media_links from activity_summary where activity_id = ?")
                .param(activityId)
                .query((row, n) -> new ActivitySummary(
                        row.getInt("person_times"), row.getString("text"), row.getString("results"), List.of((String[])
                                row.getArray("media_links").getArray())))
                .optional();
    }
}
