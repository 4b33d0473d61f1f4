package org.openkepu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.FieldReader.BeijingTime;

/** What the text of a field amounts to: a value, or a problem; never an exception (trust F18). */
class FieldReaderTests {

    private final FieldReader form = new FieldReader();

    @Test
    void keepsMissingApartFromWrong() {
        form.field("title", "　 ").mandatory().line(2, 100);
        form.field("personTimes", "many").mandatory().number(0, 100);

        assertThat(form.problems()).extracting(Problem::field).containsExactly("title", "personTimes");
        assertThat(form.problems()).extracting(Problem::code).containsExactly("field.required", "field.invalid");
        assertThat(form.wrong()).extracting(Problem::field).containsExactly("personTimes");
    }

    @Test
    void askingForNothingMandatoryAcceptsEmptyFields() {
        assertThat(form.field("a", null).line(2, 100)).isNull();
        assertThat(form.field("b", "").number(0, 1)).isNull();
        assertThat(form.field("c", " ").webAddress()).isNull();
        assertThat(form.problems()).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(form.field("title", "𠮷野").line(2, 2)).isEqualTo("𠮷野");
        assertThat(form.field("title", "食").line(2, 100)).isNull();
        assertThat(form.problems())
                .containsExactly(Problem.wrong("title", "field.invalid", new Sentence("form.length", 2, 100, 1)));
    }

    @Test
    void asksNoCharacterOfWhatMayBeEmpty() {
        assertThat(form.field("results", "成".repeat(2_001)).text(1, 2_000)).isNull();
        assertThat(form.problems())
                .containsExactly(Problem.wrong("results", "field.invalid", new Sentence("form.longest", 2_000, 2_001)));
    }

    @Test
    void acceptsTheLongestAndRefusesOneMore() {
        assertThat(form.field("title", "科".repeat(100)).line(2, 100)).hasSize(100);
        assertThat(form.problems()).isEmpty();
        assertThat(form.field("title", "科".repeat(101)).line(2, 100)).isNull();
        assertThat(form.problems()).hasSize(1);
    }

    @Test
    void readsATimeOfFullWidth() {
        assertThat(BeijingTime.read("２０２２-０９-１７ ０９：００")).isEqualTo(BeijingTime.read("2022-09-17T09:00"));
    }

    @Test
    void removesZeroWidthCharactersAndEdges() {
        assertThat(form.field("title", "　食\u200B品\uFEFF安\u2060全 \n").line(2, 100))
                .isEqualTo("食品安全");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\uD800b", "a\uFFFFb", "two\nlines"})
    void refusesInALineWhatNoLineHolds(String typed) {
        assertThat(form.field("title", typed).line(2, 100)).isNull();
        assertThat(form.problems())
                .containsExactly(Problem.wrong("title", "field.invalid", new Sentence("form.malformed")));
    }

    @Test
    void allowsLinesInAText() {
        assertThat(form.field("description", "one\r\ntwo\tthree").text(2, 100)).isEqualTo("one\ntwo\tthree");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "200|200", "0200|200", "10000000|10000000", "10,000,000|10000000", "１２００|1200", "１，２００|1200"
            })
    void readsWholeNumbers(String typed, int number) {
        assertThat(form.field("n", typed).number(0, 10_000_000)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "10000001", "1.5", "1e3", "1,2", "12,00", ",100", "一百", "约200", "99999999999999999999"})
    void readsNoOtherNumbers(String typed) {
        assertThat(form.field("n", typed).number(0, 10_000_000)).isNull();
        assertThat(form.problems())
                .containsExactly(Problem.wrong("n", "field.invalid", new Sentence("form.number", 0, 10_000_000, 200)));
    }

    @ParameterizedTest
    @CsvSource({"0, 23, 23", "500, 900, 500", "0, 10000000, 200"})
    void givesAnExampleOfANumberThatWouldDo(int min, int max, int example) {
        form.field("n", "一百").number(min, max);
        assertThat(form.problems())
                .containsExactly(Problem.wrong("n", "field.invalid", new Sentence("form.number", min, max, example)));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-17T09:00, 2022-09-17T01:00:00Z",
        "2022-09-17 09:00, 2022-09-17T01:00:00Z",
        "2022-09-17T09:00:30, 2022-09-17T01:00:30Z"
    })
    void readsBeijingTime(String typed, Instant instant) {
        assertThat(form.field("startsAt", typed).beijingTime()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-30T09:00",
                "2022-09-17",
                "2022-09-17T25:00",
                "17.9.2022",
                "1999-12-31T00:00",
                "2101-01-01T00:00",
                "+999999999-01-01T00:00"
            })
    void readsNoOtherTime(String typed) {
        assertThat(form.field("startsAt", typed).beijingTime()).isNull();
        assertThat(form.problems()).hasSize(1);
    }

    @Test
    void writesATimeAsItsFieldHoldsIt() {
        assertThat(BeijingTime.write(Instant.parse("2022-09-17T01:00:30Z"))).isEqualTo("2022-09-17T09:00");
        assertThat(BeijingTime.read("2022-09-17T09:00").map(BeijingTime::write)).contains("2022-09-17T09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/live", "http://直播.example.org/1?a=b", "HTTPS://EXAMPLE.ORG"})
    void acceptsAddressesOnTheWeb(String typed) {
        assertThat(form.field("url", typed).webAddress()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "example.org",
                "https://",
                "//example.org",
                "https://exa mple.org",
                "data:text/html,x"
            })
    void acceptsNoOtherAddress(String typed) {
        assertThat(form.field("url", typed).webAddress()).isNull();
        assertThat(form.problems())
                .containsExactly(Problem.wrong("url", "field.invalid", new Sentence("form.web-address")));
    }

    @Test
    void choosesOnlyWhatIsOffered() {
        assertThat(form.field("role", "MEMBER").oneOf(Role.class)).isEqualTo(Role.MEMBER);
        assertThat(form.field("role", "member").oneOf(Role.class)).isNull();
        assertThat(form.field("form", "LECTURE").among(List.of("LECTURE"))).isEqualTo("LECTURE");
        assertThat(form.field("form", "lecture").among(List.of("LECTURE"))).isNull();
        assertThat(form.problems())
                .hasSize(2)
                .allMatch(problem -> problem.code().equals("field.invalid"));
    }
}
