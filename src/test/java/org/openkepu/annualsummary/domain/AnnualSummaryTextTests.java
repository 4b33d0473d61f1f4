package org.openkepu.annualsummary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Problem;

/** What an annual summary must say, heading by heading (A22). */
class AnnualSummaryTextTests {

    @Test
    void needsTextUnderTheMandatoryHeadings() {
        assertThat(AnnualSummaryText.EMPTY.read().problems())
                .extracting(Problem::field)
                .containsExactly("overview", "organisation", "highlights", "results");
        assertThat(AnnualSummaryText.EMPTY.read().wrong()).isEmpty();
    }

    @Test
    void holdsFiveThousandCharactersUnderAHeadingAndNotOneMore() {
        assertThat(overview("总".repeat(5_000)).read().wrong()).isEmpty();
        assertThat(overview("总".repeat(5_001)).read().wrong())
                .extracting(Problem::code)
                .containsExactly("field.invalid");
        assertThat(overview("总\u0000结").read().wrong()).hasSize(1);
    }

    @Test
    void takesItsOwnFieldsOnly() {
        var posted = Map.of("overview", "总体", "version", "7", "figures", "999999");
        assertThat(AnnualSummaryText.of(posted::get)).isEqualTo(overview("总体"));
    }

    private static AnnualSummaryText overview(String text) {
        return new AnnualSummaryText(Map.of(Heading.OVERVIEW, text));
    }
}
