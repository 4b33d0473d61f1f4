package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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

    private static String state(Instant now) {
        return line(now).bars().get(0).state();
    }

    private static StageLine line(Instant now) {
        var stage = new StageLine.Stage("FILING", new Sentence("campaign.stage.FILING"), OPENS, CLOSES);
        return StageLine.at(now, List.of(stage));
    }
}
