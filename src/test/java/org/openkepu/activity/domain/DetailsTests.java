package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four characters that alone decide whether an activity counts for food safety (A43). */
class DetailsTests {

    @ParameterizedTest
    @ValueSource(strings = {"食品安全进校园", "走近食品安全", "银川市食品安全科普日", "食\u200B品安全进校园", "食品\uFEFF安\u2060全讲座", "“食品安全”知识竞赛"})
    void countsTheTitleThatHoldsTheFourCharacters(String title) {
        assertThat(details(title).countsForFoodSafety()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "食品与安全进校园",
                "食安小卫士",
                "食品健康进万家",
                "食品 安全进校园",
                "食品\u3000安全进校园",
                "安全食品进校园",
                "食品、安全进校园",
                "食物中毒的预防",
                "Food safety at school"
            })
    void countsNoNearMiss(String title) {
        assertThat(details(title).countsForFoodSafety()).isFalse();
    }

    @Test
    void theDescriptionNeverCounts() {
        var typed = Typed.whole().with("description", "食品安全食品安全食品安全食品安全食品安全食品安全");
        assertThat(Known.filing(typed).details().countsForFoodSafety()).isFalse();
        assertThat(Known.facts(typed).foodSafety()).isFalse();
    }

    @Test
    void theFactTheFigureReadsIsTheSame() {
        assertThat(Known.facts(Typed.whole().with("title", "食品安全进校园")).foodSafety())
                .isTrue();
    }

    private static Details details(String title) {
        return Known.filing(Typed.whole().with("title", title)).details();
    }
}
