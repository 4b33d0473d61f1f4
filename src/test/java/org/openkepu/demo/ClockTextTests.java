package org.openkepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clock form understands. */
class ClockTextTests {

    @ParameterizedTest
    @CsvSource({
        "2022-09-28T23:59, 2022-09-28T15:59:00Z",
        "2022-09-28T23:59:59, 2022-09-28T15:59:59Z",
        "2022-09-28T23:59:59.999, 2022-09-28T15:59:59.999Z",
        "2022-09-28T23:59:59+08:00, 2022-09-28T15:59:59Z",
        "2022-09-28T15:59:59Z, 2022-09-28T15:59:59Z",
        "2022-09-28 23:59, 2022-09-28T15:59:00Z"
    })
    void readsIsoWithOrWithoutSecondsAndOffset(String typed, String instant) {
        assertThat(ClockText.read(typed))
                .hasValueSatisfying(read -> assertThat(read).hasToString(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2022-13-01T00:00",
                "2022-02-30T00:00",
                "2022-09-28",
                "1999-12-31T23:59",
                "2100-01-01T00:00",
                "+999999999-01-01T00:00"
            })
    void readsNothingElse(String typed) {
        assertThat(ClockText.read(typed)).isEmpty();
    }

    @Test
    void readsTheLastSecondItKnows() {
        assertThat(ClockText.read("2099-12-31T23:59:59")).isPresent();
    }
}
