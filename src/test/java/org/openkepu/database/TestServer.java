package org.openkepu.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run: the given one ({@code SPRING_DATASOURCE_URL}), else a container where Docker runs,
 * else the embedded one. Started with the first context, closed by the last: a server that goes first would cost every
 * run half a minute, because the event registry asks it once more at its own close.
 */
final class TestServer {

    private static @Nullable TestServer running;
    private static int copies;
    private static int made;

    private final String url;
    private final String username;
    private final String password;
    private final AutoCloseable server;
    private final String template =
            "openkepu_template_" + ProcessHandle.current().pid();

    private TestServer(String url, String username, String password, AutoCloseable server) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.server = server;
    }

    /** A fresh database with the whole schema. */
    static synchronized Copy copy() {
        try {
            TestServer current = running;
            if (current == null) {
                current = start();
                current.migrateTemplate();
                running = current;
            }
            String name = "openkepu_test_" + ProcessHandle.current().pid() + '_' + ++made;
            current.execute("create database " + name + " template " + current.template + " strategy file_copy");
            copies++;
            return new Copy(current, name);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("no test database", failed);
        }
    }

    private static TestServer start() throws IOException {
        String given = System.getenv("SPRING_DATASOURCE_URL");
        if (given != null) {
            return new TestServer(
                    given,
                    System.getenv().getOrDefault("SPRING_DATASOURCE_USERNAME", "postgres"),
                    System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", ""),
                    () -> {});
        }
        if (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"))) {
            var container = new PostgreSQLContainer("postgres:18")
                    .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8")
                    .withCommand("postgres", "-c", "max_connections=200");
            container.start();
            return new TestServer(
                    container.getJdbcUrl(), container.getUsername(), container.getPassword(), container::stop);
        }
        var embedded = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setPort(FreePort.find())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start();
        return new TestServer(embedded.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", embedded);
    }

    private void migrateTemplate() throws SQLException {
        execute("create database " + template);
        Flyway.configure()
                .dataSource(urlOf(template), username, password)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, username, password);
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    /** The address of another database on the same server. */
    private String urlOf(String database) {
        return url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
    }

    private static synchronized void closed(TestServer server, String database) throws Exception {
        server.execute("drop database if exists " + database + " with (force)");
        if (--copies == 0) {
            server.execute("drop database if exists " + server.template + " with (force)");
            server.server.close();
            running = null;
        }
    }

    /** One context's database, dropped when the context closes. */
    record Copy(TestServer server, String name) implements JdbcConnectionDetails, AutoCloseable {

        @Override
        public String getUsername() {
            return server.username;
        }

        @Override
        public String getPassword() {
            return server.password;
        }

        @Override
        public String getJdbcUrl() {
            return server.urlOf(name);
        }

        /** Sessions from now on do not wait for the disk when they commit. */
        void commitsWithoutWaiting() {
            try {
                server.execute("alter database " + name + " set synchronous_commit = off");
            } catch (SQLException failed) {
                throw new IllegalStateException("no test database", failed);
            }
        }

        @Override
        public void close() throws Exception {
            closed(server, name);
        }
    }
}
