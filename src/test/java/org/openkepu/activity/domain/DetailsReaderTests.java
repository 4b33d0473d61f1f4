package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.activity.Mode;
import org.openkepu.shared.Problem;

/** What the details page's text amounts to (A41–A46). */
class DetailsReaderTests {

    private final DetailsReader reader = new DetailsReader(Known.regions(), Known.authorities());

    @Test
    void readsAWholeText() {
        Details details = read(Typed.whole()).submitted();
        assertThat(details.title()).isEqualTo("走近科学家精神主题展");
        assertThat(details.startsAt()).hasToString("2022-09-17T01:00:00Z");
        assertThat(details.mode()).isEqualTo(Mode.OFFLINE);
        assertThat(details.audiences()).containsExactly("YOUTH", "PUBLIC");
        assertThat(details.authorityId()).isEqualTo(Known.ASSOCIATION.id());
        assertThat(details.url()).isNull();
    }

    @Test
    void writesBackWhatItRead() {
        Details details = read(Typed.whole()).submitted();
        assertThat(reader.read(DetailsText.of(details), Known.CAMPAIGN).value()).isEqualTo(details);
    }

    @Test
    void missesEveryFieldOfAnEmptyFormInItsOrderAndFindsNothingWrong() {
        Reading<Details> empty = reader.read(DetailsText.EMPTY, Known.CAMPAIGN);
        assertThat(empty.value()).isNull();
        assertThat(empty.wrong()).isEmpty();
        assertThat(empty.problems())
                .extracting(Problem::field)
                .containsExactly(
                        "title",
                        "startsAt",
                        "endsAt",
                        "mode",
                        "form",
                        "theme",
                        "audience",
                        "expectedPersonTimes",
                        "description",
                        "attributionLevel",
                        "authorityId");
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, 2022-08-14T23:59",
        "endsAt, 2022-10-15T00:00",
        "startsAt, 2021-09-17T09:00",
        "endsAt, 2023-09-17T09:00"
    })
    void refusesATimeOutsideTheActivityPeriod(String field, String time) {
        assertThat(read(Typed.whole().with(field, time)).wrong())
                .contains(Problem.wrong(field, "activity.period.outside", "2022-08-15", "2022-10-14"));
    }

    @Test
    void acceptsTheFirstAndTheLastMinuteOfThePeriod() {
        var typed = Typed.whole().with("startsAt", "2022-08-15T00:00").with("endsAt", "2022-10-14T23:59");
        assertThat(read(typed).isWhole()).isTrue();
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        var typed = Typed.whole().with("endsAt", "2022-09-17T08:59");
        assertThat(read(typed).wrong()).extracting(Problem::field).containsExactly("endsAt");
        assertThat(read(Typed.whole().with("endsAt", "2022-09-17T09:00")).isWhole())
                .isTrue();
    }

    @Test
    void refusesABodyUnderALevelItIsNotListedIn() {
        for (String level : List.of("SOCIETY", "MINISTRY", "PROVINCE", "CITY")) {
            assertThat(read(Typed.whole().with("attributionLevel", level)).wrong())
                    .as(level)
                    .extracting(Problem::field, Problem::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("authorityId", "attribution.level.mismatch"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-000000000000", "no-id", "兴庆区科协"})
    void refusesABodyNobodyKnows(String id) {
        assertThat(read(Typed.whole().with("authorityId", id)).wrong())
                .extracting(Problem::field)
                .containsExactly("authorityId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"640000", "640100", "999999", "银川市"})
    void refusesARegionThatIsNoLeaf(String code) {
        assertThat(read(Typed.whole().with("regionCode", code)).wrong())
                .extracting(Problem::field)
                .containsExactly("regionCode");
    }

    @Test
    void acceptsATownship() {
        assertThat(read(Typed.whole().with("regionCode", "640104001"))
                        .submitted()
                        .regionCode())
                .isEqualTo("640104001");
    }

    @Test
    void anOnlineActivityHasNoPlaceWhateverStandsInTheForm() {
        var typed = Typed.whole().with("mode", "ONLINE").with("url", "https://example.org/live");
        Details details = read(typed).submitted();
        assertThat(details.regionCode()).isNull();
        assertThat(details.address()).isNull();
        assertThat(details.url()).isEqualTo("https://example.org/live");
    }

    @Test
    void anOnlineActivityNeedsAnAddressOnTheWebAndNoPlace() {
        var typed =
                Typed.whole().with("mode", "ONLINE").with("regionCode", null).with("address", null);
        assertThat(read(typed).problems()).containsExactly(Problem.missing("url"));
    }

    @Test
    void anOfflineActivityNeedsAPlaceAndForgetsTheWeb() {
        var typed =
                Typed.whole().with("regionCode", null).with("address", null).with("url", "https://example.org/live");
        assertThat(read(typed).problems()).containsExactly(Problem.missing("regionCode"), Problem.missing("address"));
    }

    @Test
    void anActivityInBothWaysNeedsBoth() {
        var typed = Typed.whole().with("mode", "BOTH").with("address", null);
        assertThat(read(typed).problems()).containsExactly(Problem.missing("address"), Problem.missing("url"));
    }

    @Test
    void keepsAudiencesInTheOrderOfTheCampaign() {
        var typed = Typed.whole().with("audience", "PUBLIC,YOUTH,PUBLIC");
        assertThat(read(typed).submitted().audiences()).containsExactly("YOUTH", "PUBLIC");
    }

    @ParameterizedTest
    @CsvSource({
        "form, DANCE",
        "theme, OTHER",
        "audience, 'YOUTH,EVERYBODY'",
        "mode, ON_THE_MOON",
        "expectedPersonTimes, -5"
    })
    void refusesWhatIsNotOffered(String field, String typed) {
        assertThat(read(Typed.whole().with(field, typed)).wrong())
                .extracting(Problem::field)
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "5000, true", "5001, false"})
    void describesInTwentyToFiveThousandCharacters(int length, boolean accepted) {
        assertThat(read(Typed.whole().with("description", "科".repeat(length))).isWhole())
                .isEqualTo(accepted);
    }

    private Reading<Details> read(Typed typed) {
        return reader.read(typed.details(), Known.CAMPAIGN);
    }
}
