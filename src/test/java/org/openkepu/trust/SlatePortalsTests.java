package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.support.ChildPortal;

/**
 * Slates written at two portal processes at once, whose connections break at random: a quota is never oversold, an activity
 * never held twice, nothing acknowledged lost, and the stage ends with its last second (F5, F6).
 */
@Tag("trust")
@TwoPortals
class SlatePortalsTests {

    private static final int QUOTA = 5;
    private static final int WRITERS = 100;
    private static final int SESSIONS = 10;
    private static final int SENDERS = 25;
    private static final Instant CLOSES = Instant.parse("2022-10-25T16:00:00Z");
    private static final String SHORTLY_BEFORE = "2022-10-25T23:59:58+08:00";
    private static final String USUAL = "2022-09-20T10:00:00+08:00";

    @AfterEach
    void backToTheFilingDays(Installation two) {
        Caller.visitor(two.portal(0)).moveClock(USUAL);
        Caller.visitor(two.portal(1)).moveClock(USUAL);
    }

    @RepeatedTest(20)
    void aHundredWritersAtTwoPortalsGetFivePlacesEachTime(Installation two) throws Exception {
        letEverybodyAdd(two, System.nanoTime());
    }

    private static void letEverybodyAdd(Installation two, long seed) throws Exception {
        var recommended = new Recommended(two);
        recommended.fixed(QUOTA);
        List<UUID> activities = recommended.copies(recommended.complete("抢名额的活动"), WRITERS);
        List<Caller> sessions = sessions(two, Recommended.SOCIETY);
        List<Integer> answers = whileConnectionsBreak(
                two, seed, () -> Together.each(WRITERS, i -> () -> add(sessions.get(i % SESSIONS), activities.get(i))));
        Map<UUID, Instant> held = recommended.lines();
        assertThat(held).hasSizeLessThanOrEqualTo(QUOTA);
        assertThat(held.keySet()).as("acknowledged, so there").containsAll(acknowledged(activities, answers));
        assertThat(answers).as("seed " + seed).allMatch(status -> status == 303 || status == 422 || status >= 500);

        List<Integer> again = Together.each(WRITERS, i -> () -> add(sessions.get(i % SESSIONS), activities.get(i)));
        assertThat(again).contains(422).allMatch(status -> status == 303 || status == 422);
        assertThat(recommended.lines()).hasSize(QUOTA);
    }

    @RepeatedTest(20)
    void releasingAndRefillingNeverMakesSixEachTime(Installation two) throws Exception {
        releaseAndRefill(two);
    }

    private static void releaseAndRefill(Installation two) throws Exception {
        var recommended = new Recommended(two);
        recommended.fixed(QUOTA);
        List<UUID> activities = recommended.copies(recommended.complete("一出一进的活动"), 40);
        List<Caller> sessions = sessions(two, Recommended.SOCIETY);
        activities
                .subList(0, QUOTA)
                .forEach(activity -> assertThat(add(sessions.get(0), activity)).isEqualTo(303));
        List<String> lines = two.database()
                .sql("select id from slate_line")
                .query(String.class)
                .list();
        var stop = new AtomicBoolean();
        Thread counting = new Thread(() -> {
            while (!stop.get()) {
                assertThat(recommended.lines()).hasSizeLessThanOrEqualTo(QUOTA);
            }
        });
        List<Throwable> six = new ArrayList<>();
        counting.setUncaughtExceptionHandler((thread, failure) -> six.add(failure));
        counting.start();
        Together.each(
                40,
                i -> () -> i < QUOTA
                        ? release(sessions.get(i % SESSIONS), lines.get(i))
                        : add(sessions.get(i % SESSIONS), activities.get(i)));
        stop.set(true);
        counting.join();
        assertThat(six).isEmpty();
        activities.forEach(activity -> add(sessions.get(0), activity));
        assertThat(recommended.lines()).hasSize(QUOTA);
    }

    @Test
    void ofBothLinesOneHoldsTheActivityInTwentyRounds(Installation two) throws Exception {
        raceOfLines(two, 20);
    }

    private static void raceOfLines(Installation two, int rounds) throws Exception {
        var recommended = new Recommended(two);
        recommended.fixed(rounds);
        List<UUID> activities = recommended.copies(recommended.complete("两条线同时推荐的活动"), rounds);
        Caller province = Caller.as(Recommended.PROVINCE, two.portal(0));
        Caller society = Caller.as(Recommended.SOCIETY, two.portal(0)).at(two.portal(1));
        for (UUID both : activities) {
            List<Answer> answers = Together.each(
                    12,
                    i -> () -> Recommended.chosen(i % 2 == 0 ? province : society, both)
                            .submit());
            assertThat(two.database()
                            .sql("select count(*) from slate_line where activity_id = ?")
                            .param(both)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(answers.stream().filter(answer -> answer.status() == 422))
                    .hasSize(6)
                    .allSatisfy(answer -> assertThat(answer.rules()).contains("recommendation.taken"));
        }
    }

    @Test
    void onlyTheArrivalOfAThousandDecides(Installation two) throws Exception {
        straddle(two, two.portal(0), 500);
        straddle(two, two.portal(1), 500);
    }

    private record Sent(UUID activity, Instant at, Answer answer, Instant answeredAt) {}

    /** As many choices as requests while the closing second passes; each outcome must fit the time of its arrival. */
    private static void straddle(Installation two, ChildPortal portal, int requests) throws Exception {
        var recommended = new Recommended(two);
        recommended.fixed(requests);
        List<UUID> activities = recommended.copies(recommended.complete("最后一秒推荐的活动"), requests);
        Caller body = Caller.as(Recommended.SOCIETY, two.portal(0)).at(portal);
        Instant before = Instant.now();
        body.moveClock(SHORTLY_BEFORE);
        Instant after = Instant.now();
        // the portal moved its clock at some moment in between
        Instant portalBegin = OffsetDateTime.parse(SHORTLY_BEFORE).toInstant();
        Duration least = Duration.between(after, portalBegin);
        Duration most = Duration.between(before, portalBegin);
        Instant begin = CLOSES.minus(most).minusSeconds(1);
        List<Sent> all = Together.each(
                        SENDERS,
                        sender -> () -> IntStream.range(0, requests)
                                .filter(i -> i % SENDERS == sender)
                                .mapToObj(i -> {
                                    waitUntil(begin.plusMillis(2000L * i / requests));
                                    Instant at = Instant.now();
                                    Answer answer = Recommended.chosen(body, activities.get(i))
                                            .submit();
                                    return new Sent(activities.get(i), at, answer, Instant.now());
                                })
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        Map<UUID, Instant> held = recommended.lines();
        for (Sent sent : all) {
            if (sent.answer.status() == 303) {
                assertThat(sent.at.plus(least))
                        .as("admitted: sent before the end")
                        .isBefore(CLOSES);
                assertThat(held.get(sent.activity))
                        .as("and stamped with its arrival")
                        .isBefore(CLOSES);
            } else {
                assertThat(sent.answer.hasStatus(422).rules()).contains("stage.closed");
                assertThat(sent.answeredAt.plus(most))
                        .as("refused: answered after it")
                        .isAfterOrEqualTo(CLOSES);
                assertThat(held).doesNotContainKey(sent.activity);
            }
        }
        assertThat(all.stream().map(sent -> sent.answer.status())).contains(303, 422);
        body.moveClock(USUAL);
    }

    private static void waitUntil(Instant due) {
        while (Instant.now().isBefore(due)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), due).toNanos());
        }
    }

    /** Sessions of one body, half of them at each process. */
    private static List<Caller> sessions(Installation two, String login) {
        return IntStream.range(0, SESSIONS)
                .mapToObj(i -> Caller.as(login, two.portal(0)).at(two.portal(i % 2)))
                .toList();
    }

    private static int add(Caller body, UUID activity) {
        return Recommended.chosen(body, activity).submit().status();
    }

    private static int release(Caller body, String line) {
        return new Posting(body, Recommended.SLATE + "/lines/" + line + "/removal")
                .set("token", UUID.randomUUID().toString())
                .submit()
                .status();
    }

    private static List<UUID> acknowledged(List<UUID> activities, List<Integer> answers) {
        return IntStream.range(0, activities.size())
                .filter(i -> answers.get(i) == 303)
                .mapToObj(activities::get)
                .toList();
    }

    private interface Work<T> {
        T done() throws Exception;
    }

    /** Breaks portals' connections that are at work, at random moments, so that what they were doing is rolled back. */
    private static <T> T whileConnectionsBreak(Installation two, long seed, Work<T> work) throws Exception {
        var choice = new Random(seed);
        var stop = new AtomicBoolean();
        Thread breaking = new Thread(() -> {
            while (!stop.get()) {
                two.database().sql("""
                                select count(pg_terminate_backend(pid)) from (
                                    select pid from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()
                                        and (query ilike '%slate%' or query ilike '%quota%') and state <> 'idle'
                                    order by random() limit 1) one""").query(Integer.class).single();
                LockSupport.parkNanos(Duration.ofMillis(5 + choice.nextInt(40)).toNanos());
            }
        });
        breaking.start();
        try {
            return work.done();
        } finally {
            stop.set(true);
            breaking.join();
        }
    }
}
