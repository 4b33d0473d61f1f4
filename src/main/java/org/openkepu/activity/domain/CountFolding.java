package org.openkepu.activity.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds the deltas of the counters every few seconds, on one instance at a time; totals are exact without it, only slower. */
@Component
class CountFolding {

    private static final Logger LOG = LoggerFactory.getLogger(CountFolding.class);

    /** Deltas taken in one transaction. */
    private static final int BATCH = 20_000;

    /** From so many folded deltas on the emptied table is cleaned at once, so that readers pass over few dead rows. */
    private static final int WORTH_CLEANING = 500;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    CountFolding(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT3S")
    void foldQuietly() {
        try {
            if (fold() >= WORTH_CLEANING) {
                database.sql("vacuum activity_count_delta").update();
            }
        } catch (DataAccessException databaseAway) {
            LOG.debug("counters are folded later: {}", databaseAway.getMessage());
        }
    }

    /** Folds everything there is and answers how many deltas that was; none while another instance does. */
    int fold() {
        int all = 0;
        int folded;
        do {
            folded = transaction.execute(status -> foldSome());
            all += folded;
        } while (folded == BATCH);
        return all;
    }

    private int foldSome() {
        boolean mine = database.sql("select pg_try_advisory_xact_lock(hashtext('activity_count_fold'))")
                .query(Boolean.class)
                .single();
        return mine
                ? database.sql("select activity_count_fold(?)")
                        .param(BATCH)
                        .query(Integer.class)
                        .single()
                : 0;
    }
}
