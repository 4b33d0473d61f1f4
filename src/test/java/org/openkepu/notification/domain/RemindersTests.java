package org.openkepu.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.activity.OpenFiling;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageWindow;

/** Reminders come 7, 3 and 1 days before the last day and on its morning, to the second, and end with the stage. */
class RemindersTests {

    private static final StageWindow FILING =
            new StageWindow(StageKind.FILING, at("2022-08-15T00:00:00"), at("2022-09-29T00:00:00"), false);

    @ParameterizedTest
    @CsvSource({
        "2022-09-21T07:59:59, ''",
        "2022-09-21T08:00:00, 7",
        "2022-09-25T07:59:59, 7",
        "2022-09-25T08:00:00, '3,7'",
        "2022-09-27T07:59:59, '3,7'",
        "2022-09-27T08:00:00, '1,3,7'",
        "2022-09-28T07:59:59, '1,3,7'",
        "2022-09-28T08:00:00, '0,1,3,7'",
        "2022-09-28T23:59:59, '0,1,3,7'",
        "2022-09-29T00:00:00, ''"
    })
    void comeToTheSecondTheNewestFirst(String now, String days) {
        var due = Reminders.due(List.of(draft(FILING, "2022-09-01T10:00:00")), at(now));
        assertThat(String.join(
                        ",", due.stream().map(one -> String.valueOf(one.days())).toList()))
                .isEqualTo(days);
    }

    @Test
    void followAnExtension() {
        var late = new StageWindow(StageKind.FILING, at("2022-08-15T00:00:00"), at("2022-10-06T00:00:00"), true);
        var missing = List.of(draft(FILING, "2022-09-01T10:00:00"), draft(late, "2022-09-01T10:00:00"));
        var due = Reminders.due(missing, at("2022-09-28T08:00:00"));
        assertThat(due.stream().filter(one -> one.window().extended()))
                .singleElement()
                .satisfies(one -> assertThat(one.days()).isEqualTo(7));
        assertThat(due).hasSize(5).allSatisfy(one -> assertThat(one.missing()).hasSize(1));
    }

    @Test
    void nameInEarlierOnesOnlyWhatWasThereThen() {
        var missing = List.of(draft(FILING, "2022-09-26T10:00:00"), draft(FILING, "2022-09-01T10:00:00"));
        var due = Reminders.due(missing, at("2022-09-27T09:00:00"));
        assertThat(due.stream().map(one -> one.missing().size())).containsExactly(2, 1, 1);
    }

    @Test
    void neverComeForAStageThatIsNotOpen() {
        var unopened = new StageWindow(StageKind.SUMMARY, null, at("2022-09-29T00:00:00"), false);
        assertThat(Reminders.due(List.of(draft(unopened, "2022-09-01T10:00:00")), at("2022-09-28T09:00:00")))
                .isEmpty();
    }

    private static OpenFiling draft(StageWindow window, String since) {
        return new OpenFiling(UUID.randomUUID(), null, window, at(since));
    }

    private static Instant at(String beijing) {
        return OffsetDateTime.parse(beijing + "+08:00").toInstant();
    }
}
