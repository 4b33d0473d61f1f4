package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The difference between two versions of a filing, field by field. */
class FieldChangeTests {

    private static final FilingInformation BEFORE = Known.filing(Typed.whole());

    @Test
    void findsNothingBetweenEqualVersions() {
        assertThat(FieldChange.between(BEFORE, Known.filing(Typed.whole()))).isEmpty();
        assertThat(BEFORE).isEqualTo(Known.filing(Typed.whole()));
    }

    @Test
    void namesEachFieldThatDiffersInTheOrderOfTheForms() {
        var after = Known.filing(Typed.whole()
                .with("contactPhone", "19900005678")
                .with("title", "走近科学家精神巡展")
                .with("audience", "YOUTH"));
        assertThat(FieldChange.between(BEFORE, after))
                .containsExactly(
                        new FieldChange(Part.HOST, "contactPhone", "19900001234", "19900005678"),
                        new FieldChange(Part.DETAILS, "title", "走近科学家精神主题展", "走近科学家精神巡展"),
                        new FieldChange(Part.DETAILS, "audience", "YOUTH,PUBLIC", "YOUTH"));
    }

    @Test
    void tellsTheTwoRegionsApart() {
        var after = Known.filing(Typed.whole().with("hostRegion", "110101"));
        assertThat(FieldChange.between(BEFORE, after))
                .containsExactly(new FieldChange(Part.HOST, "regionCode", "640104", "110101"));
    }

    @Test
    void showsWhatWasEmptyAsNothing() {
        var after = Known.filing(Typed.whole().with("mode", "BOTH").with("url", "https://example.org/live"));
        assertThat(FieldChange.between(BEFORE, after))
                .contains(new FieldChange(Part.DETAILS, "url", null, "https://example.org/live"));
    }

    @Test
    void whiteSpaceAndOrderAloneAreNoDifference() {
        var after =
                Known.filing(Typed.whole().with("title", "　走近科学家\u200B精神主题展 ").with("audience", "PUBLIC,YOUTH"));
        assertThat(FieldChange.between(BEFORE, after)).isEmpty();
        assertThat(after).isEqualTo(BEFORE);
    }
}
