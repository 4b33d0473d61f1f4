package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;

/** What the links of a summary amount to, and which row is named where one is wrong. */
class SummaryReaderTests {

    private static final String LINK = "https://example.org/";

    private final SummaryReader reader = new SummaryReader();

    @Test
    void readsEveryAddressOfEveryRow() {
        var read = read(LINK + "a\r\n\n　" + LINK + "b " + LINK + "c\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.submitted().mediaLinks()).containsExactly(LINK + "a", LINK + "b", LINK + "c");
    }

    @Test
    void namesEveryWrongRowAsTyped() {
        assertThat(read(LINK + "\n\n人民网 报道\n" + LINK + "\nwww.example.org").problems())
                .containsExactly(
                        wrong(new Sentence("activity.summary.links.wrong", 3)),
                        wrong(new Sentence("activity.summary.links.wrong", 5)));
    }

    @Test
    void tellsTooLongFromTooMany() {
        assertThat(read(LINK + "a".repeat(480)).problems()).isEmpty();
        assertThat(read(LINK + "\n" + LINK + "a".repeat(481)).problems())
                .containsExactly(wrong(new Sentence("activity.summary.links.too-long", 2, 500, 501)));
        assertThat(read(rows(20)).problems()).isEmpty();
        assertThat(read(rows(21)).problems())
                .containsExactly(wrong(new Sentence("activity.summary.links.too-many", 20, 21)));
        assertThat(read("坏\n".repeat(10_000)).problems()).hasSize(21);
    }

    private static Problem wrong(Sentence why) {
        return Problem.wrong("mediaLinks", "field.invalid", why);
    }

    private static String rows(int count) {
        return IntStream.range(0, count).mapToObj(row -> LINK + row).collect(Collectors.joining("\n"));
    }

    private Reading<ActivitySummary> read(String links) {
        return reader.read(new SummaryText("320", "活动总结".repeat(20), null, links), Known.CAMPAIGN);
    }
}
