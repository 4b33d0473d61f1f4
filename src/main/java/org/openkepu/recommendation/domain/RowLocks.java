package org.openkepu.recommendation.domain;

import java.time.Duration;
import java.util.function.Supplier;
import org.openkepu.shared.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Waits for rows somebody else holds, some seconds at most: on the last evening a queue ends in the page with everything typed,
 * not in a browser that seems to do nothing (trust F6).
 */
@Component
class RowLocks {

    private final JdbcClient database;
    private final Duration patience;

    RowLocks(JdbcClient database, @Value("${openkepu.slate.patience:8s}") Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /**
     * What the locking answers; every later lock of the transaction is waited for no longer either.
     *
     * @throws RuleBroken recommendation.busy where the rows were not free in time; the transaction can only be rolled back
     */
    <T> T waitFor(Supplier<T> locking) {
        database.sql("set local lock_timeout = '" + patience.toMillis() + "ms'").update();
        try {
            return locking.get();
        } catch (PessimisticLockingFailureException held) {
            throw new RuleBroken("recommendation.busy");
        }
    }
}
