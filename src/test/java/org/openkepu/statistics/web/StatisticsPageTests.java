package org.openkepu.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.statistics.ManyFigures;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dashboard and statistics as bodies meet them: figure = table = sheet = list, each in its own scope only (A11–A17). */
@PageTest
class StatisticsPageTests {

    private static final List<String> BY = List.of(
            "province",
            "city",
            "county",
            "day",
            "theme",
            "form",
            "mode",
            "audience",
            "unit",
            "authority",
            "foodSafety");

    private static boolean written;

    @Autowired
    Portal portal;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Regions regions;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void activitiesOfAllKinds() {
        if (!written) {
            written = true;
            new ManyFigures(database, regions, authorities, 7)
                    .write(campaigns.current().id(), informants.member().actor().accountId(), 120);
        }
    }

    private static long figure(Page page, String code) {
        return Long.parseLong(page.select("[data-figure=" + code + "]").first().attr("data-value"));
    }

    private static long sum(Page page, String cell) {
        return page.select("#by-table tbody [data-cell=" + cell + "]").eachAttr("data-value").stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Test
    void figureTableAndSheetSayTheSame() throws IOException {
        for (String login : List.of("province-ningxia", "society-physics", "ministry-agriculture", "city-yinchuan")) {
            Person body = portal.as(login);
            for (String by : BY) {
                Page page = body.get("/office/statistics?by=" + by).hasStatus(200);
                assertThat(page.mark()).isEqualTo("office.statistics");
                assertThat(page.select("main").attr("data-by")).isEqualTo(by);
                if (!by.equals("audience")) {
                    assertThat(sum(page, "published")).as(login + by).isEqualTo(figure(page, "published"));
                    assertThat(sum(page, "personTimes")).isEqualTo(figure(page, "personTimes"));
                }
                assertThat(FigureSheet.lines(
                                body.get("/office/statistics.xlsx?by=" + by).bytes()))
                        .as(login + by)
                        .isEqualTo(tableOf(page));
            }
        }
    }

    private static List<List<String>> tableOf(Page page) {
        var rows = new ArrayList<List<String>>();
        for (Element row : page.select("#by-table tbody tr, #by-table tfoot tr")) {
            if (row.selectFirst("[data-value]") != null) {
                rows.add(List.of(
                        row.selectFirst("th").text(),
                        row.select("[data-cell=published]").attr("data-value"),
                        row.select("[data-cell=complete]").attr("data-value"),
                        row.select("[data-cell=foodSafety]").attr("data-value"),
                        row.select("[data-cell=personTimes]").attr("data-value")));
            }
        }
        return rows;
    }

    @Test
    void onlyThePublishedOnesOfTheOwnScopeCount() {
        count("province-ningxia", "province_code = '640000'");
        count("province-beijing", "province_code = '110000'");
        count("city-yinchuan", "city_code = '640100'");
        count("county-xingqing", "county_code = '640104'");
        count("society-physics", "authority_id = (select id from authority where name = '中国物理学会')");
        count("society-mechanics", "authority_id = (select id from authority where name = '中国力学学会')");
        count("ministry-agriculture", "authority_id = (select id from authority where name = '农业农村部')");
    }

    private void count(String login, String condition) {
        long expected = database.sql(
                        "select count(*) from activity where state = 'PUBLISHED' and campaign_id = ? and " + condition)
                .param(campaigns.current().id())
                .query(Long.class)
                .single();
        assertThat(expected).as(condition).isPositive();
        Person body = portal.as(login);
        assertThat(figure(body.get("/office").hasStatus(200), "published"))
                .as(login)
                .isEqualTo(expected);
        assertThat(figure(body.get("/office/statistics"), "published"))
                .as(login)
                .isEqualTo(expected);
    }

    @Test
    void aCityAndACountySeeTheirFiguresAsPlainText() {
        for (String login : List.of("city-yinchuan", "county-xingqing")) {
            for (String address : List.of("/office", "/office/statistics", "/office/statistics?by=form")) {
                Page page = portal.as(login).get(address).hasStatus(200);
                assertThat(page.select("[data-figure]")).isNotEmpty();
                assertThat(page.select("a[data-figure], td a, .tile"))
                        .as(login + address)
                        .isEmpty();
                assertThat(page.select("main a[href]").eachAttr("href"))
                        .allMatch(href -> href.startsWith("#") || href.matches("/office(/statistics.*)?"));
            }
        }
    }

    @Test
    void everyNumberOpensTheListBehindIt() {
        Person body = portal.as("province-ningxia");
        for (String address : List.of("/office", "/office/statistics?by=unit", "/office/statistics?by=day")) {
            Page page = body.get(address).hasStatus(200);
            assertThat(page.select("a[data-figure]").eachAttr("data-figure"))
                    .contains("published", "complete", "onTime", "foodSafety");
            Elements numbers = page.select("a[data-figure], .funnel a, .table-figures td a, [data-months] td a");
            assertThat(numbers).as(address).hasSizeGreaterThan(10);
            for (Element number : numbers) {
                String said = number.hasAttr("data-value")
                        ? number.attr("data-value")
                        : number.text().replace(",", "");
                assertThat(body.get(number.attr("href"))
                                .hasStatus(200)
                                .select("main")
                                .attr("data-total"))
                        .as(number.attr("href"))
                        .isEqualTo(said);
            }
        }
    }

    @Test
    void aHostInNoRegisterAndAMonthAreListedToo() {
        Person body = portal.as("province-ningxia");
        Page units = body.get("/office/statistics?by=unit");
        assertThat(units.select("#by-table tbody tr:contains(名录以外) a").attr("href"))
                .isEqualTo("/office/activities?status=PUBLISHED&trait=UNREGISTERED_HOST");
        String month = units.select("[data-months] tr[data-key=2022-09] a").attr("href");
        assertThat(month).endsWith("startsOn=2022-09");
        Page list = body.get(month).hasStatus(200);
        assertThat(list.select("[data-chip=startsOn]").text()).contains("2022-09");
        assertThat(list.select("input[name=startsOn]").attr("value")).isEqualTo("2022-09");
        assertThat(body.get("/office/activities?startsOn=2022-13&trait=NONE")
                        .hasStatus(200)
                        .select("[role=status]")
                        .text())
                .contains("开始日期", "填报情况");
    }

    @Test
    void aManagedFigureLeadsToItsList() {
        Page page = portal.as("province-ningxia").get("/office/statistics?by=city");
        assertThat(page.select("a[data-figure=published]").attr("href"))
                .isEqualTo("/office/activities?status=PUBLISHED");
        assertThat(page.select("a[data-figure=complete]").attr("href"))
                .isEqualTo("/office/activities?status=PUBLISHED&complete=true");
        assertThat(page.select("a[data-figure=foodSafety]").attr("href"))
                .isEqualTo("/office/activities?status=PUBLISHED&foodSafety=true");
        assertThat(page.select("tr[data-key=640100] a").attr("href"))
                .isEqualTo("/office/activities?status=PUBLISHED&cityCode=640100");
    }

    @Test
    void anUnknownBreakdownIsIgnoredWithANotice() {
        Person body = portal.as("province-ningxia");
        for (String by : List.of("nowhere", "PROVINCE", "'", "1=1", "%00")) {
            Page page = body.get("/office/statistics?by=" + by).hasStatus(200);
            assertThat(page.select(".note-box").text()).as(by).contains("无法识别");
            assertThat(page.select("main").attr("data-by")).isEqualTo("city");
        }
        assertThat(body.get("/office/statistics?by=").select(".note-box")).isEmpty();
        body.get("/office/statistics.xlsx?by=nowhere").hasStatus(200);
    }

    @Test
    void everyPageSaysWhenItWasCounted() {
        for (String address : List.of("/office", "/office/statistics")) {
            assertThat(portal.as("province-ningxia")
                            .get(address)
                            .select("[data-cut-off]")
                            .text())
                    .containsPattern("北京时间 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        }
    }

    @Test
    void theOperatorSeesTheCountryWithTaiwanOnMapAndTableWithoutFigures() {
        Page page = portal.as("operator").get("/operator/statistics").hasStatus(200);
        assertThat(page.select(".tile")).hasSize(35);
        assertThat(page.select(".tile[data-province=710000]").hasAttr("data-value"))
                .isFalse();
        assertThat(page.select("tr[data-key=710000] td").eachText()).containsOnly("–");
        assertThat(page.select("tr[data-key=810000] [data-value]")).isNotEmpty();
        assertThat(sum(page, "published")).isEqualTo(figure(page, "published"));
        page.select(".tile[data-province=640000]")
                .forEach(tile -> assertThat(tile.attr("data-value"))
                        .isEqualTo(page.select("tr[data-key=640000] [data-cell=published]")
                                .attr("data-value")));
        String list = page.select("tr[data-key=640000] a").attr("href");
        assertThat(portal.as("operator").get(list).select("main").attr("data-total"))
                .isEqualTo(
                        page.select("tr[data-key=640000] [data-cell=published]").attr("data-value"));
    }

    @Test
    void anEarlierYearIsCountedListedAndExportedAlike() throws IOException {
        Person operator = portal.as("operator");
        Page now = operator.get("/operator/statistics?by=province");
        assertThat(now.select("[data-year]").eachAttr("data-year"))
                .startsWith("2022")
                .contains("2021");
        Page before = operator.get("/operator/statistics?by=province&year=2021").hasStatus(200);
        assertThat(before.select("[data-year][aria-current]").attr("data-year")).isEqualTo("2021");
        long published = database.sql("select count(*) from activity a join campaign c on c.id = a.campaign_id"
                        + " where c.year = 2021 and a.state = 'PUBLISHED'")
                .query(Long.class)
                .single();
        assertThat(figure(before, "published")).isEqualTo(published).isPositive();
        assertThat(sum(before, "published")).isEqualTo(published);
        String list = before.select("a[data-figure=published]").attr("href");
        assertThat(list).contains("year=2021");
        Page listed = operator.get(list).hasStatus(200);
        assertThat(listed.select("main").attr("data-total")).isEqualTo(String.valueOf(published));
        assertThat(listed.text()).contains("2021年全国科普日");
        String sheet = listed.select("a[href*=activities.xlsx]").attr("href");
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(operator.get(sheet).bytes()))) {
            assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isGreaterThan((int) published);
        }
        assertThat(operator.get("/operator/statistics?by=theme&year=2021")
                        .select("#by-table tbody th")
                        .eachText())
                .noneMatch(name -> name.matches("[A-Z_]+"));
        assertThat(operator.get("/operator/statistics?year=1999").hasStatus(200).select("[role=status]"))
                .isNotEmpty();
    }

    @Test
    void aPageRunsAFixedNumberOfStatements() {
        Person body = portal.as("province-ningxia");
        body.get("/office");
        assertThat(Statements.during(() -> body.get("/office"))).hasSizeLessThanOrEqualTo(30);
        for (String by : BY) {
            assertThat(Statements.during(() -> body.get("/office/statistics?by=" + by)))
                    .as(by)
                    .hasSizeLessThanOrEqualTo(15);
        }
    }
}
