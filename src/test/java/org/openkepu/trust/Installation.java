package org.openkepu.trust;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.support.ChildPortal;
import org.openkepu.support.PreparedPortal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A portal as its keeper runs it: a first process with the embedded server in a folder of its own, and as many further
 * processes on the same database as wanted. A child's memory is small, so that what grows without bounds ends the child.
 */
final class Installation implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String MEMORY = "-Xmx320m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError";

    private final Path data;
    private final String[] arguments;
    private final List<ChildPortal> portals = new ArrayList<>();
    private @Nullable ChildPortal keeper;
    private @Nullable HikariDataSource pool;

    private Installation(Path data, String... arguments) {
        this.data = data;
        this.arguments = arguments;
    }

    /** The first process, up, in a folder that a first start has made. */
    static Installation start(String timeZone, String... arguments) throws Exception {
        var installation = new Installation(Files.createTempDirectory("installation"), arguments);
        try {
            PreparedPortal.get().copyData(installation.data);
            installation.startFirst(timeZone);
            return installation;
        } catch (Exception | AssertionError failed) {
            installation.close();
            throw failed;
        }
    }

    /** Starts the process with the embedded server, at first or again after its end. */
    ChildPortal startFirst(String timeZone) throws Exception {
        ChildPortal started = ChildPortal.start(data, environment(timeZone), arguments);
        keeper = started;
        return up(started);
    }

    /**
     * Starts a further process on the same database.
     *
     * @param timeZone of the process
     * @param databaseZone of its sessions in the database
     * @param more arguments of the process
     */
    ChildPortal startBeside(String timeZone, String databaseZone, String... more) throws Exception {
        Map<String, String> environment = environment(timeZone);
        environment.put("SPRING_DATASOURCE_URL", databaseAddress());
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", kept("database-password"));
        environment.put("OPENKEPU_SECRET", kept("secret"));
        String zone = "--spring.datasource.hikari.connection-init-sql=set time zone '" + databaseZone + "'";
        return up(ChildPortal.start(
                Files.createDirectories(data.resolve("beside-" + portals.size())),
                environment,
                Stream.concat(Stream.of("--openkepu.demo=true", zone), Stream.of(more))
                        .toArray(String[]::new)));
    }

    private ChildPortal up(ChildPortal portal) throws Exception {
        portals.add(portal);
        portal.isUpWithin(PATIENCE);
        return portal;
    }

    private static Map<String, String> environment(String timeZone) {
        return new HashMap<>(Map.of("TZ", timeZone, "JDK_JAVA_OPTIONS", MEMORY));
    }

    /** A process by its place in the order of starting. */
    ChildPortal portal(int place) {
        return portals.get(place);
    }

    /** The database itself, beside all portals. */
    JdbcClient database() {
        String address = databaseAddress();
        HikariDataSource known = pool;
        if (known == null || !known.getJdbcUrl().equals(address)) {
            closePool();
            known = pool(address);
            pool = known;
        }
        return JdbcClient.create(known);
    }

    /** Few connections and kept: the server has fifty for everybody. */
    private HikariDataSource pool(String address) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setUsername("postgres");
        pool.setPassword(kept("database-password"));
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        return pool;
    }

    private void closePool() {
        HikariDataSource open = pool;
        if (open != null) {
            open.close();
        }
    }

    /** A connection to the database, for locks. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(databaseAddress(), "postgres", kept("database-password"));
    }

    /** The postmaster, to be killed. */
    ProcessHandle databaseServer() {
        return ProcessHandle.of(Long.parseLong(postmaster().get(0).strip())).orElseThrow();
    }

    /** The folder with everything the installation keeps. */
    Path data() {
        return data;
    }

    /** Nobody has failed or asked too often so far. */
    void forgetsAttempts() {
        database().sql("delete from account_attempt").update();
    }

    /** Everything all processes have written so far. */
    String said() {
        return String.join("\n", portals.stream().map(ChildPortal::said).toList());
    }

    private String databaseAddress() {
        return "jdbc:postgresql://localhost:" + postmaster().get(3).strip() + "/postgres";
    }

    private List<String> postmaster() {
        try {
            return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        } catch (IOException none) {
            throw new IllegalStateException("the embedded server is not running", none);
        }
    }

    private String kept(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Ends everything, the process that holds the embedded server last, so that no server outlives the tests. */
    @Override
    public void close() {
        closePool();
        ChildPortal last = keeper;
        portals.stream().filter(portal -> portal != last).forEach(ChildPortal::close);
        try {
            if (last != null && last.isAlive()) {
                last.stopsWithin(PATIENCE);
            }
            FileSystemUtils.deleteRecursively(data);
        } catch (InterruptedException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
