package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.support.ChildPortal;

/** {@code kill -9} in the middle of submissions, of activities and of slates: whoever holds a receipt finds it again, and nobody has to help. */
class KillTests {

    private static final int FILERS = 3;
    private static final int RECEIPTS_BEFORE_THE_KILL = 5;
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private Installation installation;

    @BeforeEach
    void start() throws Exception {
        installation = Installation.start("UTC");
    }

    @AfterEach
    void end() throws Exception {
        installation.close();
    }

    @Test
    void noReceiptIsLost() throws Exception {
        List<Submitter> people = people();
        killPostgres(people, 1);
        killThePortal(people, 1);
    }

    @Test
    @Tag("trust")
    void noReceiptIsLostInFiveKillsOfThePortal() throws Exception {
        killThePortal(people(), 5);
    }

    @Test
    @Tag("trust")
    void noReceiptIsLostInThreeKillsOfPostgres() throws Exception {
        killPostgres(people(), 3);
    }

    private void killThePortal(List<Submitter> people, int times) throws Exception {
        for (int kill = 0; kill < times; kill++) {
            ExecutorService work = begin(people);
            everybodyHasReceipts(people, RECEIPTS_BEFORE_THE_KILL);
            installation.portal(kill).kill();
            end(work, people);

            ChildPortal again = installation.startFirst("UTC");
            for (Submitter one : people) {
                one.goesOnAt(again);
                one.findsEverythingAcknowledged(installation.database());
            }
        }
    }

    private void killPostgres(List<Submitter> people, int times) throws Exception {
        for (int kill = 0; kill < times; kill++) {
            ExecutorService work = begin(people);
            everybodyHasReceipts(people, RECEIPTS_BEFORE_THE_KILL);
            ProcessHandle killed = installation.databaseServer();
            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);
            people.forEach(Submitter::countsAnew);
            Duration recovery = everybodyHasReceipts(people, 1);
            assertThat(recovery).as("without help").isLessThan(RECOVERY);
            end(work, people);
            for (Submitter one : people) {
                one.findsEverythingAcknowledged(installation.database());
            }
        }
    }

    private List<Submitter> people() {
        Caller caller = Caller.as("informant-yinchuan", installation.portal(0));
        Recommended recommended = new Recommended(installation);
        recommended.fixed(1);
        return Stream.concat(
                        IntStream.range(0, FILERS)
                                .mapToObj(i -> new SummarySubmitter(Filing.published(caller, "第" + i + "个活动"))),
                        Stream.of(Recommended.PROVINCE, Recommended.SOCIETY)
                                .map(body -> SlateSubmitter.of(body, recommended.complete("被推荐的活动"), installation)))
                .toList();
    }

    private static ExecutorService begin(List<Submitter> people) {
        ExecutorService work = Executors.newFixedThreadPool(people.size());
        people.forEach(one -> one.countsAnew());
        people.forEach(one -> work.submit(one));
        return work;
    }

    private static Duration everybodyHasReceipts(List<Submitter> people, int receipts) {
        return Eventually.within(
                Duration.ofSeconds(60),
                receipts + " receipts each",
                () -> people.stream().allMatch(one -> one.receiptsSinceCounting() >= receipts));
    }

    private static void end(ExecutorService work, List<Submitter> people) throws Exception {
        people.forEach(Submitter::stops);
        work.shutdown();
        assertThat(work.awaitTermination(100, TimeUnit.SECONDS)).isTrue();
    }
}
