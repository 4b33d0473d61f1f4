package org.openkepu.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.account.AccountIssuing;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A province's morning, a county's statistics, and a bulletin from composing to reading. */
@JourneyTest
class StatisticsJourneyTests {

    private static boolean written;

    @Autowired
    JdbcClient database;

    @Autowired
    Regions regions;

    @Autowired
    Authorities authorities;

    @Autowired
    Campaigns campaigns;

    @Autowired
    AccountIssuing accounts;

    @BeforeEach
    void activitiesOfAllKinds() {
        if (!written) {
            written = true;
            new ManyFigures(database, regions, authorities, 5)
                    .write(
                            campaigns.current().id(),
                            accounts.find("informant-yinchuan").orElseThrow(),
                            200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aProvinceKnowsInTheMorningHowItStands(int width, Browser browser) {
        Window province = browser.window(width).signIn("province-ningxia").picture("office");
        assertThat(province.mark()).isEqualTo("office.dashboard");
        province.followTo("/office/statistics");
        assertThat(province.mark()).isEqualTo("office.statistics");
        isDrawn(province);
        province.picture("office-statistics");
        for (String by : new String[] {"day", "form", "authority"}) {
            province.visit("/office/statistics?by=" + by);
            isDrawn(province);
        }
        province.visit("/office/statistics/snapshots");
        province.visit("/office/bulletins");
    }

    private static void isDrawn(Window window) {
        window.page().locator(".chart-canvas").scrollIntoViewIfNeeded();
        window.page().waitForSelector(".chart-canvas canvas");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aCountySeesItsFigures(int width, Browser browser) {
        Window county = browser.window(width).signIn("county-xingqing");
        assertThat(county.page().locator("a[data-figure]").count()).isZero();
        county.visit("/office/statistics").picture("county-statistics");
        assertThat(county.page().locator("[data-figure=published]").count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void theOperatorPublishesABulletinForEverybody(int width, Browser browser) {
        Window operator = browser.window(width).signIn("operator");
        operator.visit("/operator/statistics");
        isDrawn(operator);
        operator.picture("operator-statistics");
        operator.visit("/operator/bulletins").followTo("/operator/bulletins/new?kind=FOOD_SAFETY");
        operator.page().locator("[name=readers][value=PUBLIC]").check();
        operator.press("发布").picture("bulletin");
        assertThat(operator.mark()).isEqualTo("bulletin.show");
        Window visitor = browser.window(width).visit("/bulletins");
        visitor.followTo("/bulletins/");
        assertThat(visitor.mark()).isEqualTo("bulletin.show");
    }
}
