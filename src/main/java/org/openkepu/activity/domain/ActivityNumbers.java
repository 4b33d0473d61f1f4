package org.openkepu.activity.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives every activity its number at first submission; a submission that fails leaves a gap. */
@Repository
class ActivityNumbers {

    private final JdbcClient database;

    ActivityNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number of a campaign's year for an activity of the division; never given twice. */
    ActivityNumber next(int year, String regionCode) {
        long sequence = database.sql("select nextval('activity_number_seq')")
                .query(Long.class)
                .single();
        return ActivityNumber.of(year, regionCode, sequence);
    }
}
