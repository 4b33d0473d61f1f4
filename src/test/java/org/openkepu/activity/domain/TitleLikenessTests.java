package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same name of an activity (issue 4, likely duplicates). */
class TitleLikenessTests {

    @ParameterizedTest
    @CsvSource({
        "科普进社区活动, 科普进社区活动",
        "科普进社区活动, 《科普 进社区》活动",
        "ＶＲ体验, vr体验",
        "灯, 灯",
        "'！（元宵）—“灯会”：、， 猜·谜。', '元宵灯会#猜谜_'",
    })
    void spacesPunctuationWidthAndCaseMakeNoDifference(String one, String other) {
        assertThat(TitleLikeness.to(one).of(other)).isEqualTo(1);
        assertThat(TitleLikeness.to(other).of(one)).isEqualTo(1);
    }

    @Test
    void namesThatDifferByAWordLookTheSame() {
        assertThat(TitleLikeness.to("银川市兴庆区全国科普日主场活动").of("兴庆区全国科普日主场活动")).isGreaterThanOrEqualTo(TitleLikeness.SAME);
    }

    @Test
    void namesOnlyOfOneKindDoNot() {
        assertThat(TitleLikeness.to("食品安全知识讲座").of("防震减灾知识竞赛")).isLessThan(TitleLikeness.SAME);
        assertThat(TitleLikeness.to("灯").of("光")).isZero();
        assertThat(TitleLikeness.to("。").of("灯会")).isZero();
    }
}
