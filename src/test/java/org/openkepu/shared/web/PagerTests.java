package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PagerTests {

    @Test
    void namesEveryPageOfAShortList() {
        assertThat(row(Pager.of(45, 2, 3, null, page -> "/p" + page))).isEqualTo("1 [2] 3");
    }

    @Test
    void leavesGapsInALongList() {
        assertThat(row(Pager.of(9_000, 1, 450, null, page -> "/p" + page))).isEqualTo("[1] 2 3 … 450");
        assertThat(row(Pager.of(9_000, 200, 450, null, page -> "/p" + page)))
                .isEqualTo("1 … 198 199 [200] 201 202 … 450");
        assertThat(row(Pager.of(9_000, 450, 450, null, page -> "/p" + page))).isEqualTo("1 … 448 449 [450]");
    }

    @Test
    void leadsBeyondTheNumberedPages() {
        var last = Pager.of(100_000, 500, 500, "/after", page -> "/p" + page);
        var beyond = Pager.of(100_000, 0, 500, "/after2", page -> "/p" + page);

        assertThat(last.next()).isEqualTo("/after");
        assertThat(beyond.previous()).isEqualTo("/p500");
        assertThat(beyond.next()).isEqualTo("/after2");
    }

    @Test
    void isNotNeededForOnePage() {
        assertThat(Pager.of(0, 1, 0, null, page -> "/p" + page).isNeeded()).isFalse();
    }

    private static String row(Pager pager) {
        return pager.steps().stream()
                .map(step -> step.here() ? "[" + step.text() + "]" : step.text())
                .collect(Collectors.joining(" "));
    }
}
