package org.openkepu.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Windows, quiet hours, the text and what it costs. */
class ThanksPlanTests {

    private static final ThanksPlan PLAN = plan(7);

    @Test
    void everyDayOfAWeekLiesInTheWindowOfItsMonday() {
        for (int day = 0; day < 7; day++) {
            assertThat(PLAN.windowOf(LocalDate.of(2022, 9, 19).plusDays(day))).isEqualTo(LocalDate.of(2022, 9, 19));
        }
        assertThat(PLAN.windowOf(LocalDate.of(2022, 9, 26))).isEqualTo(LocalDate.of(2022, 9, 26));
        assertThat(plan(1).windowOf(LocalDate.of(2022, 9, 21))).isEqualTo(LocalDate.of(2022, 9, 21));
    }

    @Test
    void quietHoursBeginAndEndToTheMinute() {
        var quiet = QuietHours.USUAL;
        assertThat(quiet.contains(LocalTime.of(20, 59, 59))).isFalse();
        assertThat(quiet.contains(LocalTime.of(21, 0))).isTrue();
        assertThat(quiet.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(quiet.contains(LocalTime.of(7, 59, 59, 999_999_999))).isTrue();
        assertThat(quiet.contains(LocalTime.of(8, 0))).isFalse();
    }

    @Test
    void quietHoursMayLieWithinADayOrNotBe() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(noon.contains(LocalTime.of(13, 0))).isTrue();
        assertThat(noon.contains(LocalTime.of(14, 0))).isFalse();
        var none = new QuietHours(LocalTime.NOON, LocalTime.NOON);
        assertThat(none.contains(LocalTime.NOON)).isFalse();
    }

    @Test
    void theTextCarriesSignatureNameAndOptOut() {
        assertThat(ThanksPlan.textFor(PLAN.text(), "张三")).isEqualTo("【签名】张三老师，谢谢退订说明");
    }

    @Test
    void longTextsAreCutIntoParts() {
        assertThat(SmsQueue.parts("字".repeat(70))).isEqualTo(1);
        assertThat(SmsQueue.parts("字".repeat(71))).isEqualTo(2);
        assertThat(SmsQueue.parts("字".repeat(134))).isEqualTo(2);
        assertThat(SmsQueue.parts("字".repeat(135))).isEqualTo(3);
    }

    @Test
    void waitsGrowToTwentyMinutes() {
        assertThat(SmsSending.backOff(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SmsSending.backOff(4)).isEqualTo(Duration.ofSeconds(16));
        assertThat(SmsSending.backOff(150)).isEqualTo(Duration.ofMinutes(20));
    }

    private static ThanksPlan plan(int days) {
        return new ThanksPlan(
                1,
                SmsTemplate.NOTICE,
                "签名",
                "{姓名}老师，谢谢",
                "退订说明",
                days,
                10,
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                4,
                false,
                false);
    }
}
