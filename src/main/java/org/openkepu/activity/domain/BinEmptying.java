package org.openkepu.activity.domain;

import java.util.List;
import java.util.UUID;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Destroys drafts 30 days after they were thrown away, with everything typed, whether their owner looks or not. */
@Component
class BinEmptying {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final PortalClock clock;

    BinEmptying(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Piece by piece, so that nobody waits long; two instances leave each other's pieces alone. */
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT1H")
    void empty() {
        List<UUID> gone;
        do {
            gone = database.sql("""
                            delete from activity where id in (
                                select id from activity where deleted_at <= ? and number is null
                                limit ? for update skip locked)
                            returning id""")
                    .params(FilingLife.since(clock.now()), AT_ONCE)
                    .query(UUID.class)
                    .list();
        } while (gone.size() == AT_ONCE);
    }
}
