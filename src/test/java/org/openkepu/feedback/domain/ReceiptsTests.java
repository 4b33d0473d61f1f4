package org.openkepu.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Receipt numbers survive being copied by hand. */
class ReceiptsTests {

    @Test
    void readsItsOwnNumbersInEveryHand() {
        String number = Receipts.fresh();
        assertThat(number).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(Receipts.read(number)).contains(number);
        assertThat(Receipts.read(" " + number.toLowerCase().replace("-", "") + " "))
                .contains(number);
        assertThat(Receipts.read("o1il-2345-6789")).contains("0111-2345-6789");
    }

    @Test
    void readsNothingElse() {
        assertThat(Stream.of(null, "", "1234", "1234-5678-901", "UUUU-UUUU-UUUU", "1234-5678-90123"))
                .allSatisfy(typed -> assertThat(Receipts.read(typed)).isEmpty());
    }

    @Test
    void neverMakesOneTwice() {
        assertThat(Stream.generate(Receipts::fresh).limit(10_000).collect(Collectors.toSet()))
                .hasSize(10_000);
    }
}
