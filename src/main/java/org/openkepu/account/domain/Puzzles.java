package org.openkepu.account.domain;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets puzzles that tell a person from a program; each is tried once, right or wrong, within ten minutes of machine time. */
@Service
@Transactional
public class Puzzles {

    /** How far from the mark the slider may stand, in hundredths of its way. */
    static final int TOLERANCE = 4;

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int LARGEST = 9;

    private final JdbcClient database;
    private final PortalClock clock;
    private final SecureRandom random = new SecureRandom();

    Puzzles(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A puzzle with its solution.
     *
     * @param mark where the slider belongs, 0 to 100
     * @param first of two numbers to be added, 1 to 9
     */
    public record Set(UUID id, int mark, int first, int second) {}

    /** The puzzle set before while it may still be tried, else a new one. */
    public Set set(@Nullable UUID before) {
        return before == null ? make() : find(before).orElseGet(this::make);
    }

    private Optional<Set> find(UUID id) {
        return database.sql("select id, mark, first, second from account_puzzle where id = ? and expires_at > ?")
                .params(id, Timestamp.from(now()))
                .query(Set.class)
                .optional();
    }

    private Set make() {
        var made =
                new Set(Ids.next(), 15 + random.nextInt(81), 1 + random.nextInt(LARGEST), 1 + random.nextInt(LARGEST));
        database.sql("insert into account_puzzle (id, mark, first, second, expires_at) values (?, ?, ?, ?, ?)")
                .params(made.id(), made.mark(), made.first(), made.second(), Timestamp.from(now().plus(GOOD_FOR)))
                .update();
        return made;
    }

    /** Whether slider or answer is right; the puzzle is gone afterwards, so that of two at once one is let through. */
    public boolean solve(UUID id, @Nullable String slide, @Nullable String answer) {
        return database.sql(
                        "delete from account_puzzle where id = ? and expires_at > ? returning id, mark, first, second")
                .params(id, Timestamp.from(now()))
                .query(Set.class)
                .optional()
                .filter(set -> Math.abs(number(slide) - set.mark()) <= TOLERANCE
                        || number(answer) == set.first() + set.second())
                .isPresent();
    }

    /** Drops puzzles nobody tried. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void dropOld() {
        database.sql("delete from account_puzzle where expires_at <= ?")
                .param(Timestamp.from(now()))
                .update();
    }

    private static int number(@Nullable String typed) {
        String narrow = Normalizer.normalize(typed == null ? "" : typed.strip(), Normalizer.Form.NFKC);
        return NUMBER.matcher(narrow).matches() ? Integer.parseInt(narrow) : Integer.MIN_VALUE / 2;
    }

    private Instant now() {
        return clock.machine().instant();
    }
}
