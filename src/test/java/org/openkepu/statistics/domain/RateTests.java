package org.openkepu.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateTests {

    @Test
    void roundsHalfUpToOneDecimal() {
        assertThat(new Rate(1, 3)).hasToString("33.3%");
        assertThat(new Rate(2, 3)).hasToString("66.7%");
        assertThat(new Rate(1, 2000)).hasToString("0.1%");
    }

    @Test
    void onlyTheWholeIsTheWholeAndOnlyNothingIsNothing() {
        assertThat(new Rate(99_999, 100_000)).hasToString("99.9%");
        assertThat(new Rate(1, 100_000)).hasToString("0.1%");
        assertThat(new Rate(5, 5)).hasToString("100.0%");
        assertThat(new Rate(0, 5)).hasToString("0.0%");
    }

    @Test
    void saysNothingWhereThereIsNothingToDivideBy() {
        assertThat(new Rate(0, 0)).hasToString("–");
        assertThat(new Rate(0, 0).share()).isZero();
    }
}
