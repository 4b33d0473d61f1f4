package org.openkepu.shared.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    private final Pinyin pinyin = new HoubbPinyin();

    @ParameterizedTest
    @CsvSource({
        "重庆市城口县, chong qing shi cheng kou xian",
        "厦门市, xia men shi",
        "长春市朝阳区, chang chun shi chao yang qu",
        "长武县, chang wu xian",
        "长子县, zhang zi xian",
        "长葛市, chang ge shi",
        "成都市, cheng du shi",
        "首都博物馆, shou du bo wu guan",
        "漯河市, luo he shi",
        "六安市, lu an shi",
        "六合区, lu he qu",
        "六枝特区, liu zhi te qu",
        "单县, shan xian",
        "番禺区, pan yu qu",
        "铅山县, yan shan xian",
        "乐亭县, lao ting xian",
        "乐清市, yue qing shi",
        "克什克腾旗, ke shi ke teng qi",
        "西藏自然科学博物馆, xi zang zi ran ke xue bo wu guan",
        "科技馆, ke ji guan"
    })
    void readsPlacesAsPeopleThereDo(String name, String spelled) {
        assertThat(pinyin.spell(name).pinyin()).isEqualTo(spelled);
    }

    @Test
    void keepsNumbersWholeAndShortensWords() {
        assertThat(pinyin.spell("510所（Maxwell科学+）")).isEqualTo(new Spelling("510 suo maxwell ke xue", "510smkx"));
    }

    @Test
    void spellsNothingOfWhatItDoesNotKnow() {
        assertThat(pinyin.spell("")).isEqualTo(new Spelling("", ""));
        assertThat(pinyin.spell("（）·\uD800")).isEqualTo(new Spelling("", ""));
    }
}
