package org.openkepu.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.account.AccountIssuing;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures for those who read them: drawn for a province and the country, plain text for a county, and for everybody a
 * bulletin that never changes (A39, B39).
 */
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

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

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
    void aProvinceKnowsHowItStands(int width, Browser browser) {
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
    void theOperatorSeesTheWholeCountry(int width, Browser browser) {
        Window operator = browser.window(width).signIn("operator").visit("/operator/statistics");
        isDrawn(operator);
        operator.picture("operator-statistics");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aCountyReadsItsFiguresAndNothingElse(int width, Browser browser) {
        Window county = browser.window(width).signIn("county-xingqing");
        long before = value(county);
        filed.published(informants.certified().actor(), "兴庆区自己的主题展（" + width + "）");
        assertThat(value(county.visit("/office").picture("county-office"))).isEqualTo(before + 1);
        leadsToNoList(county);

        county.followTo("/office/statistics");
        assertThat(county.mark()).isEqualTo("office.statistics");
        for (String by : List.of("theme", "day")) {
            county.visit("/office/statistics?by=" + by);
            assertThat(value(county)).isEqualTo(before + 1);
            assertThat(county.page().locator("#by-table").getAttribute("data-total"))
                    .isEqualTo(String.valueOf(before + 1));
            leadsToNoList(county);
        }
        county.picture("county-statistics");

        for (String other : List.of("/office/activities", "/office/readiness", "/office/bulletins", "/operator")) {
            assertThat(county.page().navigate(other).status()).as(other).isEqualTo(403);
            county.arrived();
        }
        county.picture("county-refused");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void everybodyReadsABulletinThatNeverChanges(int width, Browser browser) {
        String heading = "食品安全主题活动情况通报（" + width + "）";
        var somebody = informants.certified();
        filed.published(somebody.actor(), "食品安全进校园（" + width + "）");
        Window operator = browser.window(width).signIn("operator");
        operator.visit("/operator/bulletins").followTo("/operator/bulletins/new?kind=FOOD_SAFETY");
        List<String> preview = lineOfNingxia(operator);

        operator.tick("readers", "PUBLIC").fill("heading", "").press("发布");
        assertThat(operator.rules()).contains("field.required");
        operator.fill("heading", heading).picture("bulletin-new").press("发布");
        assertThat(operator.mark()).isEqualTo("bulletin.show");

        Window visitor = browser.window(width).visit("/bulletins").follow(heading);
        assertThat(visitor.picture("bulletin").text()).contains("发布后不再变动");
        assertThat(lineOfNingxia(visitor)).isEqualTo(preview);
        filed.published(somebody.actor(), "食品安全进社区（" + width + "）");
        assertThat(lineOfNingxia(visitor.visit(visitor.page().url())))
                .as("after another one was filed")
                .isEqualTo(preview);
        assertThat(lineOfNingxia(operator.visit("/operator/bulletins/new?kind=FOOD_SAFETY")))
                .as("the next bulletin has it")
                .isNotEqualTo(preview);
        var sheet = visitor.page()
                .waitForDownload(
                        () -> visitor.page().locator("main a[href$='.xlsx']").click());
        assertThat(sheet.failure()).isNull();
    }

    private static long value(Window county) {
        return Long.parseLong(county.page().locator("[data-figure=published]").getAttribute("data-value"));
    }

    /** Wherever a county can go from here: within the dashboard and the figures. */
    private static void leadsToNoList(Window county) {
        assertThat(county.page().locator("[data-figure]").count()).isEqualTo(5);
        assertThat(county.page().locator("a[data-figure]").count()).isZero();
        assertThat(county.page().locator("main a").all())
                .extracting(link -> link.getAttribute("href"))
                .allMatch(href -> href.matches("#.*|/office|/office/statistics([./?].*)?"));
    }

    private static List<String> lineOfNingxia(Window window) {
        Locator line = window.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("宁夏回族自治区"));
        List<String> values = line.locator("[data-value]").all().stream()
                .map(cell -> cell.getAttribute("data-value"))
                .toList();
        assertThat(values).isNotEmpty();
        return values;
    }
}
