package org.openkepu.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The portal's own PostgreSQL: durable, reachable from this machine only and by password, stopped with the portal and
 * started again on the same port should it die while the portal runs.
 */
class EmbeddedServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final Path folder;
    private final Launch launch;
    private final String password;
    private EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedServer(Path folder, Launch launch, String password) {
        this.folder = folder;
        this.launch = launch;
        this.password = password;
        this.server = launch.run();
    }

    /**
     * Starts the server in the folder {@code postgres} of the data folder.
     *
     * @throws StartRefused when the folder holds another version's data or is damaged, or the server does not come up
     */
    static EmbeddedServer start(DataFolder data) {
        Path folder = data.path().resolve("postgres");
        Path unfinished = data.path().resolve("initialising");
        try {
            ServerFolder.prepare(folder, unfinished);
            String password =
                    data.secretFile("database-password", () -> UUID.randomUUID().toString());
            var launch = new Launch(folder, data.path().resolve("postgres.log"), passwordFile(data), password);
            var started = new EmbeddedServer(folder, launch, password);
            Files.deleteIfExists(unfinished);
            started.watch();
            return started;
        } catch (IOException unusable) {
            throw ServerFolder.unusable(folder, unusable);
        }
    }

    private static Path passwordFile(DataFolder data) {
        return data.path().resolve("database-password");
    }

    String url() {
        return "jdbc:postgresql://localhost:" + launch.port() + "/postgres?reWriteBatchedInserts=true";
    }

    String password() {
        return password;
    }

    /** Waits, without a thread of our own, for the server's end and starts it again unless the portal is stopping. */
    private void watch() {
        ServerFolder.process(folder)
                .map(ProcessHandle::onExit)
                .ifPresent(ended -> CompletableFuture.allOf(ended).thenRunAsync(this::revive));
    }

    private synchronized void revive() {
        while (!closing && ServerFolder.process(folder).isEmpty()) {
            LOG.warn("PostgreSQL has died, it is started again");
            closeQuietly(server);
            try {
                ServerFolder.stopOrphan(folder);
                server = launch.run();
            } catch (IOException | StartRefused notYet) {
                LOG.error("PostgreSQL did not start again: {}", notYet.getMessage());
                pause();
            }
        }
        if (!closing) {
            watch();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server; one too busy to stop in time is killed, which costs nothing that was acknowledged. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            Optional<ProcessHandle> running = ServerFolder.process(folder);
            closeQuietly(server);
            running.filter(ProcessHandle::isAlive).ifPresent(ServerFolder::stop);
        }
    }

    private static void closeQuietly(@Nullable EmbeddedPostgres server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException alreadyGone) {
            LOG.debug("PostgreSQL was gone already", alreadyGone);
        }
    }
}
