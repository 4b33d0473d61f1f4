package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkepu.support.ChildPortal;

/** Killing the portal or its PostgreSQL breaks nothing: what is left behind is found, what died comes back. */
class RestartTests {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path data;

    @Test
    void survivesKillsAndStopsCleanly() throws Exception {
        long orphan;
        try (ChildPortal killed = ChildPortal.start(data, Map.of())) {
            killed.isUpWithin(PATIENCE);
            orphan = serverPid();
            killed.kill();
        }
        assertThat(isAlive(orphan)).as("the server outlives its killed portal").isTrue();

        try (ChildPortal again = ChildPortal.start(data, Map.of())) {
            again.isUpWithin(PATIENCE);
            assertThat(isAlive(orphan)).as("the orphan is stopped").isFalse();

            long shot = serverPid();
            ProcessHandle.of(shot).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> serverPid() != shot);
            again.isUpWithin(PATIENCE);

            long last = serverPid();
            again.stopsWithin(Duration.ofSeconds(60));
            assertThat(isAlive(last)).as("the server stops with its portal").isFalse();
            assertThat(again.said()).doesNotContain("Exception:");
        }
    }

    private long serverPid() throws Exception {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
