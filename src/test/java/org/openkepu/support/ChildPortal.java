package org.openkepu.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;

/** The portal in a process of its own, started as its keeper would, without anything of the tests on its class path. */
public final class ChildPortal implements AutoCloseable {

    /** What the portal says last when it starts. */
    private static final Pattern READY = Pattern.compile("OpenKepu is ready: (http://localhost:\\d+)\\D");

    private final Process process;
    private final Path log;
    private volatile @Nullable String address;

    private ChildPortal(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a portal on a port the system gives it; it is up only once {@link #isUpWithin} has come back. */
    public static ChildPortal start(Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(PreparedPortal.get().command(), data, environment, arguments);
    }

    static ChildPortal start(List<String> start, Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        Path log = Files.createTempFile("portal", ".log");
        List<String> command = new ArrayList<>(start);
        command.addAll(List.of("--server.port=0", "--openkepu.data-dir=" + data, "--openkepu.password-strength=4"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_DATASOURCE"));
        builder.environment().putAll(environment);
        return new ChildPortal(builder.start(), log);
    }

    /** Waits until the portal says it is well. */
    public void isUpWithin(Duration patience) throws Exception {
        try {
            await().atMost(patience).failFast(() -> !process.isAlive()).until(this::isUp);
        } catch (ConditionTimeoutException | TerminalFailureException notUp) {
            throw new AssertionError("up within " + patience + ": " + said(), notUp);
        }
    }

    private boolean isUp() {
        var said = READY.matcher(said());
        if (!said.find()) {
            return false;
        }
        try {
            address = said.group(1);
            var connection = (HttpURLConnection)
                    URI.create(address() + "/actuator/health").toURL().openConnection();
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for the end and asserts it was a refusal: exit 1, in sentences, without a stack trace. */
    public void refusesSaying(String chinese, String english) throws Exception {
        assertThat(process.waitFor(150, TimeUnit.SECONDS))
                .as("ended: " + said())
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said()).contains(chinese, english).doesNotContain("\tat ");
    }

    /** Waits for the end and answers the exit code. */
    public int ends() throws InterruptedException {
        assertThat(process.waitFor(150, TimeUnit.SECONDS))
                .as("ended: " + said())
                .isTrue();
        return process.exitValue();
    }

    /** Ends the process as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the process as its keeper does, and waits. */
    public void stopsWithin(Duration patience) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    }

    /** Everything the process has written so far. */
    public String said() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the portal answers, without a slash at the end, once it is up. */
    public String address() {
        return Objects.requireNonNull(address, "not up yet");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
