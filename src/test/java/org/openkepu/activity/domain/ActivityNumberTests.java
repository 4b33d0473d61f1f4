package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number people read out on the telephone. */
class ActivityNumberTests {

    @ParameterizedTest
    @CsvSource({
        "330424, 318, 2022-330424-000318",
        "330424001, 318, 2022-330424-000318",
        "441900, 1, 2022-441900-000001",
        "640104, 1000000, 2022-640104-1000000"
    })
    void namesYearDivisionAndRunningNumber(String regionCode, long sequence, String number) {
        assertThat(ActivityNumber.of(2022, regionCode, sequence)).isEqualTo(new ActivityNumber(number, sequence));
    }
}
