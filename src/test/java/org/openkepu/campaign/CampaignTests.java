package org.openkepu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.shared.Ids;

/** A campaign's activity period and switches. */
class CampaignTests {

    private static final StageWindow FILING =
            new StageWindow(StageKind.FILING, Instant.EPOCH, Instant.parse("2022-09-28T16:00:00Z"), false);

    private static final Campaign CAMPAIGN = new Campaign(
            Ids.next(),
            2022,
            "2022年全国科普日",
            "National Science Day 2022",
            "喜迎二十大，科普向未来",
            null,
            LocalDate.parse("2022-08-15"),
            LocalDate.parse("2022-10-14"),
            null,
            null,
            3,
            100,
            false,
            true,
            Set.of(Feature.POSTER),
            List.of(FILING),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);

    @ParameterizedTest
    @CsvSource({
        "2022-08-14T23:59:59.999999999+08:00, false",
        "2022-08-15T00:00:00+08:00, true",
        "2022-10-14T23:59:59.999999999+08:00, true",
        "2022-10-14T15:59:59Z, true",
        "2022-10-15T00:00:00+08:00, false"
    })
    void allowsActivitiesFromTheFirstDayToTheEndOfTheLast(String time, boolean inside) {
        assertThat(CAMPAIGN.isActivityTime(OffsetDateTime.parse(time).toInstant()))
                .isEqualTo(inside);
    }

    @Test
    void isNamedInTheLanguageOfThePage() {
        assertThat(CAMPAIGN.nameIn(Locale.UK)).isEqualTo("National Science Day 2022");
        assertThat(CAMPAIGN.nameIn(Locale.SIMPLIFIED_CHINESE)).isEqualTo("2022年全国科普日");
        assertThat(new Choice("A", "讲座", "Talk").nameIn(Locale.FRENCH)).isEqualTo("讲座");
    }

    @Test
    void knowsItsOwnStagesAndFeatures() {
        assertThat(CAMPAIGN.stage(StageKind.FILING)).contains(FILING);
        assertThat(CAMPAIGN.stage(StageKind.SUMMARY)).isEmpty();
        assertThat(CAMPAIGN.has(Feature.POSTER)).isTrue();
        assertThat(CAMPAIGN.has(Feature.THANKS)).isFalse();
    }
}
