package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Sentence;

class StageLineTests {

    private static final Instant OPENS = Instant.parse("2022-08-14T16:00:00Z");
    private static final Instant CLOSES = Instant.parse("2022-09-28T16:00:00Z");

    @Test
    void isOpenUpToTheLastInstantAndNoLonger() {
        assertThat(state(OPENS.minusNanos(1))).isEqualTo("coming");
        assertThat(state(OPENS)).isEqualTo("open");
        assertThat(state(CLOSES.minusNanos(1))).isEqualTo("open");
        assertThat(state(CLOSES)).isEqualTo("closed");
    }

    @Test
    void saysTheLastSecondInBeijing() {
        assertThat(line(OPENS).bars().get(0).lastSecond()).isEqualTo("2022-09-28 23:59:59");
    }

    @Test
    void showsAStageWithoutOpeningAsNotFixed() {
        var stage = new StageLine.Stage("RECOMMENDATION", new Sentence("campaign.stage.RECOMMENDATION"), null, CLOSES);

        assertThat(StageLine.at(OPENS, List.of(stage)).bars().get(0).state()).isEqualTo("unfixed");
    }

    @Test
    void saysMinutesInTheLastHour() {
        assertThat(left(CLOSES.minusSeconds(86_400))).isEqualTo("还有 1 天 0 小时 / 1 days 0 hours left");
        assertThat(left(CLOSES.minusSeconds(86_399))).isEqualTo("还有 23 小时 / 23 hours left");
        assertThat(left(CLOSES.minusSeconds(3_600))).isEqualTo("还有 1 小时 / 1 hour left");
        assertThat(left(CLOSES.minusSeconds(3_599))).isEqualTo("还有 59 分钟 / 59 min left");
        assertThat(left(CLOSES.minusSeconds(60))).isEqualTo("还有 1 分钟 / 1 min left");
        assertThat(left(CLOSES.minusSeconds(59))).isEqualTo("不到 1 分钟 / Less than a minute left");
    }

    /** As the pages say it without script, in both languages. */
    private static String left(Instant now) {
        var bar = line(now).bars().get(0);
        var texts = new Messages().messageSource();
        Object[] arguments = {bar.daysLeft(), bar.hoursLeft(), bar.minutesLeft()};
        return texts.getMessage("shared.stage.left", arguments, Locale.SIMPLIFIED_CHINESE) + " / "
                + texts.getMessage("shared.stage.left", arguments, Locale.ENGLISH);
    }

    private static String state(Instant now) {
        return line(now).bars().get(0).state();
    }

    private static StageLine line(Instant now) {
        var stage = new StageLine.Stage("FILING", new Sentence("campaign.stage.FILING"), OPENS, CLOSES);
        return StageLine.at(now, List.of(stage));
    }
}
