package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How names are cut so that any part of them is found. */
class GramsTests {

    @Test
    void holdsEveryCharacterAndEveryPair() {
        assertThat(Grams.of(List.of("科普日"))).containsExactlyInAnyOrder("科", "普", "日", "科普", "普日");
    }

    @Test
    void pairsNothingAcrossTwoTexts() {
        assertThat(Grams.of(List.of("食品", "安全"))).contains("食品", "安全").doesNotContain("品安");
    }

    @Test
    void looksForTheOnlyCharacterOrForAllPairs() {
        assertThat(Grams.toLookFor("科")).containsExactly("科");
        assertThat(Grams.toLookFor("科普日")).containsExactly("科普", "普日");
    }

    @Test
    void looksForEveryWord() {
        assertThat(Grams.toLookFor("科普日\u3000灯 食品")).containsExactly("科普", "普日", "灯", "食品");
    }

    @Test
    void findsWhateverPartIsLookedFor() {
        String name = "走近Ａ型食品安全";
        List<String> held = List.of(Grams.of(List.of(name)));
        for (int from = 0; from < name.length(); from++) {
            for (int to = from + 1; to <= name.length(); to++) {
                assertThat(held).contains(Grams.toLookFor(name.substring(from, to)));
            }
        }
    }

    @Test
    void comparesFullWidthAndCapitalsAlike() {
        assertThat(Grams.normal(" ＶＲ Show\u200B ")).isEqualTo("vr show");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlaneWhole() {
        assertThat(Grams.of(List.of("𠮷野"))).containsExactlyInAnyOrder("𠮷", "野", "𠮷野");
    }
}
