package org.openkepu.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.account.AccountIssuing;
import org.openkepu.authority.Authorities;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.statistics.ManyFigures;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long table of figures is read in pages under the total of all its lines; the sheet holds every line (A14, issue 4). */
@PageTest
class StatisticsLinesPageTests {

    private static final String UNITS = "/operator/statistics?by=unit&year=4900";
    private static final int LINES = 121;

    private static boolean written;

    @Autowired
    Portal portal;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    Regions regions;

    @Autowired
    Authorities authorities;

    @Autowired
    AccountIssuing accounts;

    @Autowired
    JdbcClient database;

    /** A hundred and twenty hosts and, in the last line, those in no register, in a year nothing else happens in. */
    @BeforeEach
    void manyHosts() {
        if (written) {
            return;
        }
        written = true;
        UUID campaign = Ids.next();
        database.sql("""
                        insert into campaign (id, year, name, name_en, theme, activity_from, activity_to)
                        values (?, 4900, '试验', 'Trial', '试验', '2022-08-15', '2022-10-14')""").param(campaign).update();
        revisions.raise("campaign");
        revisions.follow();
        new ManyFigures(database, regions, authorities, 11)
                .write(campaign, accounts.find("informant-yinchuan").orElseThrow(), 400);
        List<UUID> units = ids("select id from certified_unit where not retired order by id limit " + (LINES - 1));
        List<UUID> activities = ids("select a.id from activity a join campaign c on c.id = a.campaign_id"
                + " where c.year = 4900 and a.state = 'PUBLISHED' order by a.id");
        assertThat(activities).hasSizeGreaterThan(240);
        for (int at = 0; at < 240; at++) {
            int unit = at < 120 ? at : at % 25;
            database.sql("update activity set unit_id = ? where id = ?")
                    .params(units.get(unit), activities.get(at))
                    .update();
        }
    }

    private List<UUID> ids(String sql) {
        return database.sql(sql).query(UUID.class).list();
    }

    private static List<String> line(Element row) {
        var cells = new ArrayList<String>();
        cells.add(row.selectFirst("th").text());
        row.select("[data-cell]").forEach(cell -> cells.add(cell.attr("data-value")));
        return cells;
    }

    private static List<List<String>> lines(Page page) {
        return page.select("#by-table tbody tr").stream()
                .map(StatisticsLinesPageTests::line)
                .toList();
    }

    private static List<String> total(Page page) {
        return line(page.select("#by-table tfoot tr").first());
    }

    @Test
    void aLongTableIsReadInPagesUnderTheTotalOfAll() throws IOException {
        Person operator = portal.as("operator");
        List<Page> pages = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> operator.get(UNITS + "&page=" + number).hasStatus(200))
                .toList();
        assertThat(pages.stream().map(page -> lines(page).size())).containsExactly(25, 25, 25, 25, LINES - 100);
        assertThat(pages.stream().map(page -> page.select("[data-lines]").text()))
                .containsExactly(
                        "第 1–25 行，共 121 行；合计和导出包括全部 121 行。",
                        "第 26–50 行，共 121 行；合计和导出包括全部 121 行。",
                        "第 51–75 行，共 121 行；合计和导出包括全部 121 行。",
                        "第 76–100 行，共 121 行；合计和导出包括全部 121 行。",
                        "第 101–121 行，共 121 行；合计和导出包括全部 121 行。");
        assertThat(pages.stream().map(StatisticsLinesPageTests::total).distinct())
                .hasSize(1);
        List<List<String>> all =
                pages.stream().flatMap(page -> lines(page).stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
        List<String> total = total(pages.get(0));
        for (int figure = 1; figure < total.size(); figure++) {
            int column = figure;
            assertThat(all.stream().mapToLong(line -> Long.parseLong(line.get(column))))
                    .as("column " + column)
                    .satisfies(sums -> assertThat(
                                    sums.stream().mapToLong(Long::longValue).sum())
                            .isEqualTo(Long.parseLong(total.get(column))));
        }
        assertThat(total.get(1))
                .isEqualTo(
                        pages.get(2).select("[data-figure=published]").first().attr("data-value"));
        var sheet = new ArrayList<>(all);
        sheet.add(total);
        assertThat(FigureSheet.lines(operator.get("/operator/statistics.xlsx?by=unit&year=4900&page=2")
                        .bytes()))
                .isEqualTo(sheet);
    }

    @Test
    void theLargestStandFirstThenByNameAndWhatIsInNoRegisterLast() {
        var all = new ArrayList<List<String>>();
        for (int number = 1; number <= 5; number++) {
            all.addAll(lines(portal.as("operator").get(UNITS + "&page=" + number)));
        }
        assertThat(all.get(LINES - 1).get(0)).isEqualTo("名录以外的主办单位");
        assertThat(all.subList(0, LINES - 1))
                .isSortedAccordingTo(Comparator.comparing((List<String> line) -> -Long.parseLong(line.get(1)))
                        .thenComparing(line -> line.get(0)));
    }

    @Test
    void aPageKeepsWhatWasAskedForAndLeadsToTheNext() {
        Person operator = portal.as("operator");
        Page first = operator.get(UNITS);
        assertThat(first.select(".pager [aria-current]").text()).isEqualTo("1");
        assertThat(first.select(".pager [rel=prev]")).isEmpty();
        String next = first.select(".pager [rel=next]").attr("href");
        assertThat(next).isEqualTo("/operator/statistics?by=unit&year=4900&page=2#table-title");
        Page second = operator.get(next.substring(0, next.indexOf('#'))).hasStatus(200);
        assertThat(second.select(".pager [aria-current]").text()).isEqualTo("2");
        assertThat(second.select("[data-year][aria-current]").attr("data-year")).isEqualTo("4900");
        assertThat(second.select(".note-box")).isEmpty();
        assertThat(second.select(".by-nav a[href*=page]")).isEmpty();
    }

    @Test
    void beyondTheEndIsTheLastPageAndWhatIsNoPageTheFirst() {
        Person operator = portal.as("operator");
        for (String beyond : List.of("6", "99", "999999999")) {
            assertThat(lines(operator.get(UNITS + "&page=" + beyond).hasStatus(200)))
                    .as(beyond)
                    .isEqualTo(lines(operator.get(UNITS + "&page=5")));
        }
        for (String none : List.of("abc", "0", "-1", "", "1.5", "99999999999999999999", "%00")) {
            assertThat(lines(operator.get(UNITS + "&page=" + none).hasStatus(200)))
                    .as(none)
                    .isEqualTo(lines(operator.get(UNITS)));
        }
    }

    @Test
    void aShortTableAndTheDaysOfACampaignHaveOnePage() {
        for (String by : List.of("mode", "province", "day")) {
            Page page = portal.as("operator").get("/operator/statistics?by=" + by + "&page=2");
            assertThat(page.select("[data-lines], .pager")).as(by).isEmpty();
            assertThat(lines(page)).as(by).isNotEmpty();
        }
    }

    @Test
    void statementsDoNotGrowWithTheLines() {
        Person operator = portal.as("operator");
        operator.get(UNITS);
        int few = Statements.during(() -> operator.get("/operator/statistics?by=mode&year=4900"))
                .size();
        for (String page : List.of("1", "2", "3")) {
            assertThat(Statements.during(() -> operator.get(UNITS + "&page=" + page)))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(few);
        }
    }
}
