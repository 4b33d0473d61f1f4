package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.support.ChildPortal;

/** A stage ends with its last second for whoever arrives, in whatever zone machine and database stand (F5, A41). */
@TwoPortals
class DeadlineTests {

    private static final Instant CLOSES = Instant.parse("2022-09-28T16:00:00Z");
    private static final String SHORTLY_BEFORE = "2022-09-28T23:59:58+08:00";
    private static final String WELL_BEFORE = "2022-09-28T23:50:00+08:00";
    private static final String AFTER = "2022-09-29T00:00:00+08:00";
    private static final String USUAL = "2022-09-20T10:00:00+08:00";
    private static final int SENDERS = 25;

    /** What other proofs were granted would keep a draft open that does not say yet where it is held. */
    @BeforeEach
    void endExtensions(Installation two) {
        two.database().sql("delete from stage_extension").update();
    }

    @AfterEach
    void backToTheFilingDays(Installation two) {
        Caller.visitor(two.portal(0)).moveClock(USUAL);
        Caller.visitor(two.portal(1)).moveClock(USUAL);
    }

    @Test
    void onlyTheArrivalDecides(Installation two) throws Exception {
        straddle(two, two.portal(0), 50);
        straddle(two, two.portal(1), 50);
    }

    @Test
    @Tag("trust")
    void onlyTheArrivalDecidesInEveryZone(Installation two) throws Exception {
        straddle(two, two.portal(0), 250);
        straddle(two, two.portal(1), 250);
        try (ChildPortal utc = two.startBeside("UTC", "Asia/Kathmandu")) {
            straddle(two, utc, 250);
        }
        try (ChildPortal beijing = two.startBeside("Asia/Shanghai", "UTC")) {
            straddle(two, beijing, 250);
        }
    }

    @Test
    void whoArrivedInTimeIsAdmittedHoweverLongTheWorkWaits(Installation two) throws Exception {
        Caller caller = Caller.as("informant-yinchuan", two.portal(0));
        Filing filing = Filing.draft(caller);
        caller.moveClock(WELL_BEFORE);
        Posting host = filing.host();
        CompletableFuture<Answer> coming;
        try (Connection holder = hold(two, filing.id())) {
            coming = CompletableFuture.supplyAsync(host::submit);
            waitsForTheRow(two);
            caller.moveClock(AFTER);
            holder.rollback();
        }
        coming.get().hasStatus(303);
        assertThat(savedAt(two, filing.id())).isBefore(CLOSES);
    }

    @Test
    void whoArrivedLateIsRefusedWhateverTheClockShowsThen(Installation two) throws Exception {
        Caller caller = Caller.as("informant-yinchuan", two.portal(0));
        Filing filing = Filing.draft(caller);
        Posting host = filing.host();
        caller.moveClock(AFTER);
        CompletableFuture<Answer> coming;
        try (Connection holder = hold(two, filing.id())) {
            coming = CompletableFuture.supplyAsync(host::submit);
            waitsForTheRow(two);
            caller.moveClock(WELL_BEFORE);
            holder.rollback();
        }
        Answer refused = coming.get().hasStatus(422);
        assertThat(refused.form("/host").value("contactName"))
                .as("the text is kept")
                .isEqualTo("联系人");
        assertThat(savedAt(two, filing.id())).isNull();
    }

    /** Posts to as many drafts while the closing second passes; each outcome must fit the time of its arrival. */
    private static void straddle(Installation two, ChildPortal portal, int requests) throws Exception {
        Caller caller = Caller.as("informant-yinchuan", portal);
        caller.moveClock(USUAL);
        List<Filing> filings = Together.each(
                        10,
                        i -> () -> IntStream.range(0, requests / 10)
                                .mapToObj(n -> Filing.draft(caller))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        Instant before = Instant.now();
        caller.moveClock(SHORTLY_BEFORE);
        Instant after = Instant.now();
        // the portal moved its clock at some moment in between
        Instant portalBegin = OffsetDateTime.parse(SHORTLY_BEFORE).toInstant();
        Duration least = Duration.between(after, portalBegin);
        Duration most = Duration.between(before, portalBegin);
        Instant begin = CLOSES.minus(most).minusSeconds(1);

        List<Sent> all = Together.each(SENDERS, sender -> posts(caller, filings, sender, begin)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(all).hasSize(requests);
        for (Sent sent : all) {
            Instant saved = savedAt(two, sent.filing.id());
            if (sent.answer.status() == 303) {
                assertThat(sent.at.plus(least))
                        .as("admitted: sent before the end")
                        .isBefore(CLOSES);
                assertThat(saved).as("and stamped with its arrival").isBefore(CLOSES);
            } else {
                sent.answer.hasStatus(422);
                assertThat(sent.answer.rules()).contains("stage.closed");
                assertThat(sent.answeredAt.plus(most))
                        .as("refused: answered after it")
                        .isAfterOrEqualTo(CLOSES);
                assertThat(saved).isNull();
                assertThat(sent.answer.form("/host").value("unitName")).isEqualTo("最后一秒");
            }
        }
        assertThat(all.stream().map(sent -> sent.answer.status())).contains(303, 422);
    }

    private record Sent(Filing filing, Instant at, Answer answer, Instant answeredAt) {}

    /** One sender's share, spread evenly over the second before the end and the second after. */
    private static Callable<List<Sent>> posts(Caller caller, List<Filing> filings, int sender, Instant begin) {
        return () -> IntStream.range(0, filings.size())
                .filter(i -> i % SENDERS == sender)
                .mapToObj(i -> {
                    Filing filing = filings.get(i);
                    Posting host = new Posting(caller, filing.address() + "/host")
                            .set("version", "0")
                            .set("token", UUID.randomUUID().toString())
                            .set("unitName", "最后一秒");
                    waitUntil(begin.plusMillis(2000L * i / filings.size()));
                    Instant at = Instant.now();
                    Answer answer = host.submit();
                    return new Sent(filing, at, answer, Instant.now());
                })
                .toList();
    }

    private static void waitUntil(Instant due) {
        while (Instant.now().isBefore(due)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), due).toNanos());
        }
    }

    private static Connection hold(Installation two, UUID activity) throws Exception {
        Connection holder = two.connection();
        holder.setAutoCommit(false);
        holder.createStatement().execute("select 1 from activity where id = '" + activity + "' for update");
        return holder;
    }

    private static void waitsForTheRow(Installation two) {
        Eventually.within(
                Duration.ofSeconds(20),
                "the request waits for its row",
                () -> two.database()
                        .sql("select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Boolean.class)
                        .single());
    }

    private static Instant savedAt(Installation two, UUID activity) {
        return two.database()
                .sql("select saved_at from activity_part where activity_id = ? and part = 'HOST'")
                .param(activity)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
