package org.openkepu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form in which typed text is kept (trust F18). */
class TextsTests {

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x200B, 0x200C, 0x200F, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x2069, 0xFEFF})
    void leavesOutWhatNobodySees(int invisible) {
        String mark = Character.toString(invisible);
        assertThat(Texts.clean(mark + "科" + mark + mark + "普" + mark)).isEqualTo("科普");
        assertThat(Texts.clean(mark)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAC, 0xAE, 0x200A, 0x2010, 0x2029, 0x202F, 0x205F, 0x2065, 0x206A, 0xFEFE, 0xFF00})
    void keepsTheirNeighbours(int visible) {
        String text = "科" + Character.toString(visible) + "普";
        assertThat(Texts.clean(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\u000B", "\f", "\r", "\r\n", "\u3000", " \u3000\n\u200B "})
    void trimsSpacesAtTheEdgesOnly(String space) {
        assertThat(Texts.clean(space + "全国" + space + "科普日" + space))
                .startsWith("全国")
                .endsWith("科普日")
                .hasSizeGreaterThan(5);
        assertThat(Texts.clean(space + space)).isEmpty();
    }

    @Test
    void keepsPairsAndLinesAndComposes() {
        assertThat(Texts.clean("𠮷\r\n野家")).isEqualTo("𠮷\n野家");
        assertThat(Texts.clean("e\u0301")).isEqualTo("é");
        assertThat(Texts.clean(null)).isEmpty();
    }
}
