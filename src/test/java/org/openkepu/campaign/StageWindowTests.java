package org.openkepu.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Sentence;

/** The one method that decides whether a stage is open, at its edges (rule stage.closed, trust F5). */
class StageWindowTests {

    private static final Instant OPENS = at("2022-08-15T00:00:00+08:00");
    private static final Instant CLOSES = at("2022-09-29T00:00:00+08:00");
    private static final StageWindow FILING = new StageWindow(StageKind.FILING, OPENS, CLOSES, false);
    private static final StageWindow NOT_FIXED =
            new StageWindow(StageKind.RECOMMENDATION, null, at("2022-10-26T00:00:00+08:00"), false);

    @ParameterizedTest
    @CsvSource({
        "2022-08-14T23:59:59.999999999+08:00, false",
        "2022-08-15T00:00:00+08:00, true",
        "2022-09-28T23:59:59+08:00, true",
        "2022-09-28T23:59:59.999999999+08:00, true",
        "2022-09-28T15:59:59.999999999Z, true",
        "2022-09-29T00:00:00+08:00, false",
        "2022-09-29T00:00:00.000000001+08:00, false"
    })
    void isOpenToTheLastNanosecondOfItsLastSecond(String arrival, boolean open) {
        assertThat(FILING.isOpenAt(at(arrival))).isEqualTo(open);
    }

    @Test
    void letsTheLastNanosecondPassAndRefusesTheNext() {
        assertThatCode(() -> FILING.requireOpen(new ArrivedAt(CLOSES.minusNanos(1))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> FILING.requireOpen(new ArrivedAt(CLOSES)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("stage.closed");
    }

    @Test
    void saysWhichStageAndSinceWhen() {
        assertThatThrownBy(() -> FILING.requireOpen(new ArrivedAt(CLOSES)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly(
                                        new Sentence("campaign.stage.FILING"),
                                        new Sentence("campaign.stage.closed-since", "2022-09-28 23:59:59"),
                                        new Sentence("campaign.stage.after.over")));
    }

    @Test
    void speaksOfNoExtensionBeforeItOpens() {
        assertThatThrownBy(() -> FILING.requireOpen(new ArrivedAt(Instant.EPOCH)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal ->
                                assertThat(refusal.arguments()).contains(new Sentence("campaign.stage.after.coming")));
    }

    @Test
    void isClosedButNotOverBeforeItOpens() {
        Instant before = OPENS.minusNanos(1);
        assertThat(FILING.isOpenAt(before)).isFalse();
        assertThat(FILING.isOverAt(before)).isFalse();
        assertThat(FILING.standingAt(before)).isEqualTo(new Sentence("campaign.stage.opens-at", "2022-08-15 00:00:00"));
        assertThat(FILING.isOverAt(CLOSES)).isTrue();
    }

    @Test
    void neverOpensWhileItIsNotFixed() {
        Instant inside = at("2022-10-20T12:00:00+08:00");
        assertThat(NOT_FIXED.isOpenAt(inside)).isFalse();
        assertThat(NOT_FIXED.standingAt(inside)).isEqualTo(new Sentence("campaign.stage.not-fixed"));
        assertThat(NOT_FIXED.isOverAt(at("2022-10-26T00:00:00+08:00"))).isTrue();
        assertThat(NOT_FIXED.leftAt(inside)).isZero();
    }

    @Test
    void anExtensionMovesTheEndOnly() {
        var extended = new StageWindow(StageKind.FILING, OPENS, CLOSES.plus(Duration.ofDays(2)), true);
        assertThat(extended.isOpenAt(CLOSES)).isTrue();
        assertThat(extended.isOpenAt(CLOSES.plus(Duration.ofDays(2)))).isFalse();
        assertThat(extended.lastSecond()).isEqualTo("2022-09-30 23:59:59");
    }

    @Test
    void countsWhatIsLeftToTheEnd() {
        assertThat(FILING.leftAt(at("2022-09-27T23:00:00+08:00"))).isEqualTo(Duration.ofHours(25));
        assertThat(FILING.leftAt(CLOSES)).isZero();
        assertThat(FILING.leftAt(OPENS.minusNanos(1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati", "Asia/Shanghai"})
    void printsBeijingTimeWhereverTheServerStands(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(FILING.lastSecond()).isEqualTo("2022-09-28 23:59:59");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
