package org.openkepu.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal in a process of its own with its embedded PostgreSQL, in a temporary folder removed afterwards, with the
 * settings of {@code mvn spring-boot:run}. With {@code -Dbench.folder=…} the folder is kept, and used again when it is there.
 */
final class Bench implements AutoCloseable {

    private final Path data;
    private final boolean kept;
    private final int port;
    private Process process;

    private Bench(Path data, boolean kept, int port, Process process) {
        this.data = data;
        this.kept = kept;
        this.port = port;
        this.process = process;
    }

    static Bench start(String name) throws IOException, InterruptedException {
        String folder = System.getProperty("bench.folder");
        Path data = folder == null ? Files.createTempDirectory("openkepu-bench") : Path.of(folder, name);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var bench = new Bench(data, folder != null, port, launch(data, port));
        bench.waitUntilUp();
        return bench;
    }

    /** Stops and starts again on the same data, so that what follows is not warmed by what was. */
    void restart() throws IOException, InterruptedException {
        stop();
        process = launch(data, port);
        waitUntilUp();
    }

    private static Process launch(Path data, int port) throws IOException {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classPath = Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("bench.java", "-XX:+UseSerialGC -Xmx512m -Xmn48m")
                .split(" ")));
        command.addAll(List.of(
                "-cp", classPath, "org.openkepu.OpenKepu", "--server.port=" + port, "--openkepu.data-dir=" + data));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("openkepu-bench", ".log").toFile())
                .start();
    }

    private void waitUntilUp() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the portal did not start");
            }
            try {
                var health = (HttpURLConnection)
                        URI.create(url() + "/actuator/health").toURL().openConnection();
                if (health.getResponseCode() == 200) {
                    System.out.printf("first page after %.1f s%n", (System.nanoTime() - begun) / 1e9);
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    int port() {
        return port;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** A connection of our own to the portal's database. */
    Connection database() throws IOException, SQLException {
        String databasePort =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databasePort + "/postgres",
                "postgres",
                Files.readString(data.resolve("database-password")).strip());
    }

    /** Resident memory of the portal without PostgreSQL, in megabytes; -1 where the system does not tell. */
    long memory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status)
                ? -1
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .sum();
    }

    /**
     * Processor seconds portal and PostgreSQL have used so far, those of ended connections included: unlike the clock, they say
     * what a page costs whatever else the machine is doing. NaN where the system does not tell.
     */
    double processorSeconds() throws IOException {
        Path postmaster = data.resolve("postgres/postmaster.pid");
        long database = Long.parseLong(Files.readAllLines(postmaster).get(0).strip());
        double seconds = processorSeconds(process.pid(), 2) + processorSeconds(database, 4);
        var children = ProcessHandle.of(database).map(ProcessHandle::children).orElse(Stream.empty());
        for (ProcessHandle child : children.toList()) {
            double own = processorSeconds(child.pid(), 2);
            seconds += Double.isNaN(own) ? 0 : own;
        }
        return seconds;
    }

    /** Own times of a process, with four fields those of its ended children too; NaN where it has ended. */
    private static double processorSeconds(long pid, int fields) {
        String[] values;
        try {
            values = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"))
                    .replaceFirst("^.*\\) ", "")
                    .split(" ");
        } catch (IOException ended) {
            return Double.NaN;
        }
        long ticks = 0;
        for (int i = 0; i < fields; i++) {
            ticks += Long.parseLong(values[11 + i]);
        }
        return ticks / 100.0;
    }

    private void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        if (!kept) {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
