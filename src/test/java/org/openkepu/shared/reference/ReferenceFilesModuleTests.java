package org.openkepu.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class ReferenceFilesModuleTests {

    private static final String FILE = "themes.csv";
    private static final String AREA = "test";

    @Autowired
    ReferenceFiles files;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from reference_revision where area = :area")
                .param("area", AREA)
                .update();
        jdbc.sql("delete from reference_file where name = :file")
                .param("file", FILE)
                .update();
    }

    @Test
    void leavesALoadedFileAloneUntilItsWriterIsNew() {
        forget();
        var writes = new ArrayList<Integer>();
        files.load(AREA, FILE, 1, rows -> count(writes, rows));
        files.load(AREA, FILE, 1, rows -> count(writes, rows));
        assertThat(writes).containsExactly(15);
        files.load(AREA, FILE, 2, rows -> count(writes, rows));
        assertThat(writes).containsExactly(15, 15);
    }

    @Test
    void loadsAgainWhenAFileItReadsBesideHasChanged() {
        forget();
        var writes = new ArrayList<Integer>();
        files.load(AREA, FILE, 1, rows -> count(writes, rows), "enums.csv");
        files.load(AREA, FILE, 1, rows -> count(writes, rows), "societies.csv");
        assertThat(writes).hasSize(2);
    }

    @Test
    void keepsNothingOfAFileThatFails() {
        forget();
        assertThatThrownBy(() -> files.load(AREA, FILE, 1, rows -> {
                    revisions.raise(AREA);
                    jdbc.sql("insert into reference_file values ('half', '', now(), 0)")
                            .update();
                    throw new IllegalStateException("half");
                }))
                .hasMessage("half");
        assertThat(jdbc.sql("select count(*) from reference_file where name in ('half', :file)")
                        .param("file", FILE)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void loadsOnceWhenSeveralInstancesStartTogether() throws InterruptedException {
        forget();
        var writes = new AtomicInteger();
        var ready = new CountDownLatch(1);
        var instances = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 6; i++) {
            instances.submit(() -> {
                ready.await();
                files.load(AREA, FILE, 1, rows -> writes.incrementAndGet());
                return null;
            });
        }
        ready.countDown();
        instances.shutdown();
        assertThat(instances.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(writes).hasValue(1);
    }

    @Test
    void withdrawsOnceWhatWasLoaded() {
        forget();
        var undone = new AtomicInteger();
        files.load(AREA, FILE, 1, List::size);
        files.withdraw(AREA, FILE, undone::incrementAndGet);
        files.withdraw(AREA, FILE, undone::incrementAndGet);
        assertThat(undone).hasValue(1);
    }

    @Test
    void snapshotsFollowARaisedRevisionByThemselves() {
        var pictures = new AtomicInteger();
        Snapshot<Integer> snapshot = revisions.keep(AREA, pictures::incrementAndGet);
        assertThat(snapshot.get()).isEqualTo(1);
        revisions.raise(AREA);
        revisions.follow();
        assertThat(snapshot.get()).isEqualTo(2);
        revisions.raise(AREA);
        await().untilAsserted(() -> assertThat(snapshot.get()).isEqualTo(3));
    }

    @Test
    void everyFileIsLoadedAtStartWithoutTheOrganisersRow() {
        assertThat(jdbc.sql("select rows from reference_file where name = 'townships.csv'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(41_352);
        assertThat(jdbc.sql("select rows from reference_file where name = 'ministries.csv'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(63);
    }

    private static int count(List<Integer> writes, List<ReferenceRow> rows) {
        writes.add(rows.size());
        return rows.size();
    }
}
