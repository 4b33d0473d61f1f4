package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoodSafetyHintTests {

    @Test
    void offersANameWhereTheTextSpeaksOfFoodSafety() {
        var typed = Typed.whole()
                .with("title", "夏季饮食讲座")
                .with("description", "怎样预防食物中毒，现场答疑。")
                .details();
        assertThat(FoodSafetyHint.offer(typed, Known.CAMPAIGN)).contains(new FoodSafetyHint("食物中毒", "食品安全：夏季饮食讲座"));
    }

    @Test
    void offersANameWhereTheFourCharactersAreTornApart() {
        var typed = Typed.whole().with("title", "食品 安全进社区").details();
        assertThat(FoodSafetyHint.offer(typed, Known.CAMPAIGN)).contains(new FoodSafetyHint("食品安全", "食品安全：食品 安全进社区"));
    }

    @Test
    void asksNothingWhereTheNameHasTheFourCharacters() {
        var typed = Typed.whole().with("title", "食品安全进社区").details();
        assertThat(FoodSafetyHint.offer(typed, Known.CAMPAIGN)).isEmpty();
    }

    @Test
    void asksNothingOfOtherTexts() {
        assertThat(FoodSafetyHint.offer(Typed.whole().details(), Known.CAMPAIGN))
                .isEmpty();
        assertThat(FoodSafetyHint.offer(DetailsText.EMPTY, Known.CAMPAIGN)).isEmpty();
    }

    private static @Nullable String offeredFor(String title) {
        var typed = Typed.whole().with("title", title).details();
        return FoodSafetyHint.offer(typed, Known.CAMPAIGN).orElseThrow().title();
    }

    @Test
    void offersNoNameThatWouldBeTooLong() {
        assertThat(offeredFor("食物中毒" + "长".repeat(91))).hasSize(100);
        assertThat(offeredFor("食物中毒" + "长".repeat(92))).isNull();
        assertThat(offeredFor("食物中毒" + "𠮷".repeat(91))).endsWith("𠮷");
    }
}
