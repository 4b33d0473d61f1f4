package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as pages write them. */
class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"0 0", "7 7", "999 999", "1000 1,000", "-999 -999", "-1000 -1,000", "1234567 1,234,567"})
    void partThousands(long number, String written) {
        assertThat(new Numbers().grouped(number)).isEqualTo(written);
        assertThat(new Numbers().grouped(null)).isEmpty();
    }
}
