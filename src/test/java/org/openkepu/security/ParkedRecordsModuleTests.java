package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.web.FormStamp;
import org.openkepu.shared.web.ParkedText;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is parked stays its owner's, sealed, limited and not for long. */
@PageTest
class ParkedRecordsModuleTests {

    private static final String FORM = "/desk/activities/1/details";

    @Autowired
    ParkedRecords parking;

    @Autowired
    JdbcClient database;

    private FormStamp stamp;
    private UUID other;

    @BeforeEach
    void knowTwoPeople() {
        stamp = new FormStamp(account("member"), FORM, "activity.details.title", Instant.EPOCH);
        other = account("informant-beijing");
    }

    @AfterEach
    void forgetAll() {
        database.sql("delete from parked_text").update();
    }

    @Test
    void givesEveryCharacterBackToItsOwnerAlone() {
        String odd = "\t 走近 \u200B<b>&\"'\r\n第二行 \uD83D\uDE80 '); drop table x --";
        String id = park(odd).orElseThrow().toString();

        assertThat(parking.find(stamp.ownerId(), id).map(ParkedText::fields)).contains(Map.of("title", List.of(odd)));
        assertThat(parking.find(other, id)).isEmpty();
        assertThat(parking.of(other)).isEmpty();
        assertThat(parking.find(stamp.ownerId(), "nonsense")).isEmpty();
    }

    @Test
    void isDestroyedAfterADayThoughNobodyParksAgain() {
        park("a text").orElseThrow();
        age("interval '24 hours' - interval '1 minute'");
        parking.dropOld();
        assertThat(count()).isOne();
        age("interval '1 minute'");
        parking.dropOld();
        assertThat(count()).isZero();
    }

    @Test
    void nobodyElseForgetsIt() {
        String id = park("a text").orElseThrow().toString();
        parking.forget(other, id);
        assertThat(parking.find(stamp.ownerId(), id)).isPresent();
        parking.forget(stamp.ownerId(), id);
        assertThat(parking.find(stamp.ownerId(), id)).isEmpty();
    }

    @Test
    void keepsTheSameTextOnceHoweverOftenItIsSent() throws Exception {
        Set<Optional<UUID>> ids = new HashSet<>(atOnce(50, n -> "the same"));
        assertThat(ids).hasSize(1).doesNotContain(Optional.empty());
        assertThat(parking.of(stamp.ownerId())).hasSize(1);
    }

    @Test
    void keepsTwentyAndNeverMore() throws Exception {
        List<Optional<UUID>> ids = atOnce(60, n -> "text " + n);
        assertThat(ids.stream().flatMap(Optional::stream)).hasSize(ParkedRecords.MOST);
        assertThat(parking.of(stamp.ownerId())).hasSize(ParkedRecords.MOST);
    }

    @Test
    void keepsItTwentyFourHoursAndNotASecondLonger() {
        String id = park("a text").orElseThrow().toString();
        age("interval '24 hours' - interval '1 minute'");
        assertThat(parking.find(stamp.ownerId(), id)).isPresent();
        age("interval '1 minute'");
        assertThat(parking.find(stamp.ownerId(), id)).isEmpty();
        park("another text");
        assertThat(count()).as("what has run out is cleared away").isOne();
    }

    @Test
    void parksNothingForAnAccountThatIsNone() {
        var nobody = new FormStamp(UUID.randomUUID(), FORM, "activity.details.title", Instant.EPOCH);
        assertThat(parking.park(nobody, new PostedText(Map.of("title", List.of("a text")))))
                .isEmpty();
    }

    @Test
    void nothingOfItStandsInClear() {
        park("canary 19900007321");
        String hex = HexFormat.of().formatHex("19900007321".getBytes(StandardCharsets.US_ASCII));
        String row = database.sql("select parked_text::text from parked_text")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("19900007321").doesNotContain(hex);
    }

    private Optional<UUID> park(String text) {
        return parking.park(stamp, new PostedText(Map.of("title", List.of(text))));
    }

    private List<Optional<UUID>> atOnce(int times, IntFunction<String> text) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<UUID>>> posts = IntStream.range(0, times)
                    .<Callable<Optional<UUID>>>mapToObj(n -> () -> park(text.apply(n)))
                    .toList();
            List<Optional<UUID>> answers = new java.util.ArrayList<>();
            for (var answer : threads.invokeAll(posts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private int count() {
        return database.sql("select count(*) from parked_text")
                .query(Integer.class)
                .single();
    }

    private void age(String by) {
        database.sql("update parked_text set parked_at = parked_at - (" + by + ")")
                .update();
    }

    private UUID account(String login) {
        return database.sql("select id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
    }
}
