package org.openkepu.database;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** One way of starting the embedded server, the same for every start in a run: folder, port, password, settings. */
final class Launch {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 2_048;

    /** What the starter says when it gives up; the one thing it only wonders about is another server's mark. */
    private static final Pattern REFUSAL =
            Pattern.compile("^pg_ctl: (?!another server might be running)", Pattern.MULTILINE);

    private final Path folder;
    private final Path log;
    private final Path passwordFile;
    private final String password;
    private final int port;

    Launch(Path folder, Path log, Path passwordFile, String password) throws IOException {
        this.folder = folder;
        this.log = log;
        this.passwordFile = passwordFile;
        this.password = password;
        this.port = FreePort.find();
    }

    int port() {
        return port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @throws StartRefused as soon as the server says it cannot start, after a minute at the latest
     */
    EmbeddedPostgres run() {
        CompletableFuture<EmbeddedPostgres> coming = new CompletableFuture<>();
        Thread starter = new Thread(() -> attempt(coming), "postgresql-start");
        try {
            Files.deleteIfExists(log);
            starter.start();
            while (true) {
                try {
                    return coming.get(200, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillStarting) {
                    if (saysItCannot()) {
                        starter.interrupt();
                        throw refusal(stillStarting);
                    }
                }
            }
        } catch (IOException | ExecutionException failed) {
            throw refusal(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void attempt(CompletableFuture<EmbeddedPostgres> coming) {
        try {
            coming.complete(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "50")
                    .setServerConfig("shared_buffers", sharedBuffers() + "MB")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setConnectConfig("password", password)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(PATIENCE)
                    .start());
        } catch (IOException | RuntimeException failed) {
            coming.completeExceptionally(failed);
        }
    }

    /**
     * Megabytes of the server's own memory for its pages: a quarter of the machine's, as its manual advises, of which only what is
     * used is taken. With the usual 128 a search among a million rows spends its time fetching pages it had before.
     */
    private static long sharedBuffers() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long quarter = machine.getTotalMemorySize() / (4 << 20);
        return Math.max(LEAST_BUFFERS, Math.min(quarter, MOST_BUFFERS));
    }

    private boolean saysItCannot() throws IOException {
        return Files.exists(log)
                && REFUSAL.matcher(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .find();
    }

    private StartRefused refusal(Exception cause) {
        return new StartRefused(
                "数据目录中的 PostgreSQL 无法启动，目录可能已损坏，原因见 " + log + "；请恢复备份，或用 --openkepu.data-dir 指定别的目录。",
                "The PostgreSQL in the data folder does not start, the folder may be damaged, the reason is in " + log
                        + ": restore a backup, or choose another folder with --openkepu.data-dir.",
                cause);
    }
}
