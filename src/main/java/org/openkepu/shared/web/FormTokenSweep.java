package org.openkepu.shared.web;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops the tokens of forms posted so long ago that nobody has them open any more. */
@Component
class FormTokenSweep {

    /** How long a repeat is still led where the first post was led: a page left open longer meets its stale version. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;

    FormTokenSweep(JdbcClient database) {
        this.database = database;
    }

    /** Piece by piece, by the database's own clock, which also stamped them. */
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void sweep() {
        int dropped;
        do {
            dropped = database.sql("""
                            delete from form_token where (owner_id, token) in (
                                select owner_id, token from form_token
                                where used_at < now() - make_interval(days => ?) limit ? for update skip locked)""").params((int) KEPT.toDays(), AT_ONCE).update();
        } while (dropped == AT_ONCE);
    }
}
