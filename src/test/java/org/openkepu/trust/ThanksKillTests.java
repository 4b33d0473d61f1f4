package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.support.ChildPortal;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code kill -9} of the sender in the middle of a batch, again and again, beside a portal that sends nothing: in the end
 * everybody has one message, and none of those who refused has any (F20).
 */
class ThanksKillTests {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int A_LIST = 100;

    @ParameterizedTest
    @CsvSource({"100, 5, 1"})
    void everybodyGetsOneMessage(int people, int refusing, int kills) throws Exception {
        tryBatch(people, refusing, kills);
    }

    @Tag("trust")
    @ParameterizedTest
    @CsvSource({"1000, 20, 20"})
    void everybodyOfAThousandGetsOneMessage(int people, int refusing, int kills) throws Exception {
        tryBatch(people, refusing, kills);
    }

    private static void tryBatch(int people, int refusing, int kills) throws Exception {
        Path telephones = Files.createTempDirectory("telephones");
        String[] sends = {
            "--openkepu.sms.senders=1",
            "--openkepu.sms.lease=2s",
            "--openkepu.sms.every=50ms",
            "--openkepu.sms.gateway=file",
            "--openkepu.sms.folder=" + telephones
        };
        try (Installation installation = Installation.start("UTC", "--openkepu.sms.senders=0")) {
            JdbcClient database = installation.database();
            list(installation, people);
            IntStream.range(0, refusing).forEach(n -> refuse(installation, number(n * 3)));
            confirm(installation);

            for (int kill = 1; kill <= kills; kill++) {
                ChildPortal sender = installation.startBeside("UTC", "UTC", sends);
                long goal = (people - refusing) * (long) kill / (kills + 1);
                Eventually.within(PATIENCE, goal + " messages", () -> sent(database) >= goal);
                sender.kill();
            }
            installation.startBeside("UTC", "UTC", sends);
            Eventually.within(PATIENCE, "the batch is done", () -> isDone(database));

            Map<String, Integer> got = received(telephones);
            Map<String, Integer> expected = IntStream.range(0, people)
                    .filter(n -> n % 3 != 0 || n / 3 >= refusing)
                    .boxed()
                    .collect(Collectors.toMap(ThanksKillTests::number, n -> 1));
            assertThat(got).isEqualTo(expected);
            assertThat(database.sql(
                                    "select count(*) from sms_outbox where kind = 'THANKS' and mobile_sealed is not null")
                            .query(Integer.class)
                            .single())
                    .as("numbers left behind")
                    .isZero();
        }
    }

    private static void list(Installation installation, int people) {
        Caller informant = Caller.as("informant-yinchuan", installation.portal(0));
        for (int from = 0; from < people; from += A_LIST) {
            Filing filing = Filing.published(informant, "第" + from + "起的名单");
            String lines = IntStream.range(from, Math.min(people, from + A_LIST))
                    .mapToObj(n -> "张老师\t" + number(n))
                    .collect(Collectors.joining("\n"));
            filing.supplement(lines).submit().hasStatus(303);
            filing.page("/supplement").form("/supplement/submission").submit().hasStatus(303);
        }
    }

    /** A science worker opts out at the page of own data. */
    private static void refuse(Installation installation, String mobile) {
        installation.forgetsAttempts();
        Caller worker = Caller.visitor(installation.portal(0));
        worker.get("/my-data").form("/my-data").set("mobile", mobile).submit().hasStatus(303);
        Matcher code = Pattern.compile(mobile + "\\D.*?(?<!\\d)(\\d{6})(?!\\d)")
                .matcher(worker.get("/demo").text());
        assertThat(code.find()).as("a code for " + mobile).isTrue();
        worker.get("/my-data")
                .form("/my-data")
                .set("code", code.group(1))
                .submit()
                .hasStatus(303);
        worker.get("/my-data/lists").form("/my-data/contact").submit().hasStatus(303);
    }

    private static void confirm(Installation installation) {
        Caller operator = Caller.as("operator", installation.portal(0));
        operator.get("/operator/thanks")
                .form("/plan")
                .set("quietFrom", "00:00")
                .set("quietTo", "00:00")
                .submit()
                .hasStatus(303);
        operator.get("/operator/thanks").form("/rehearsal").submit().hasStatus(303);
        operator.get("/operator/thanks").form("/confirmation").submit().hasStatus(303);
    }

    private static String number(int n) {
        return "1990000%04d".formatted(3_000 + n);
    }

    private static long sent(JdbcClient database) {
        return database.sql("select count(*) from sms_outbox where kind = 'THANKS' and state = 'SENT'")
                .query(Long.class)
                .single();
    }

    private static boolean isDone(JdbcClient database) {
        return database.sql("select exists (select from thanks_batch where state = 'DONE')")
                .query(Boolean.class)
                .single();
    }

    /** How many messages of thanks each telephone has. */
    private static Map<String, Integer> received(Path telephones) {
        Map<String, Integer> got = new HashMap<>();
        try (var messages = Files.list(telephones)) {
            messages.filter(file -> file.toString().endsWith(".txt")).forEach(file -> {
                String[] lines = read(file).split("\n");
                if (lines[1].startsWith("【全国科普日】")) {
                    got.merge(lines[0], 1, Integer::sum);
                }
            });
            return got;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
