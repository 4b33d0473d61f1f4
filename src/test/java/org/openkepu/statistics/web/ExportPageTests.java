package org.openkepu.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists as sheets: exactly the rows of the list, texts as texts, a long one as an export beside everything else. */
@PageTest
class ExportPageTests {

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
            new ManyFigures(database, regions, authorities, 21)
                    .write(campaigns.current().id(), informants.member().actor().accountId(), 80);
        }
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
                    cells.add(cell.toString());
                });
                rows.add(cells);
            }
        }
        return rows.subList(1, rows.size());
    }

    @Test
    void theSheetHasTheRowsOfTheListAndTheFigureItsNumber() throws IOException {
        for (String login : List.of("province-ningxia", "society-physics", "ministry-agriculture")) {
            Person body = portal.as(login);
            for (String query : List.of(
                    "",
                    "?status=PUBLISHED",
                    "?status=PUBLISHED&complete=true",
                    "?foodSafety=true",
                    "?status=PUBLISHED&form=LECTURE",
                    "?status=PUBLISHED&startsOn=2022-09-17",
                    "?provinceCode=110000",
                    "?status=nonsense&form=NONE")) {
                Page list = body.get("/office/activities" + query).hasStatus(200);
                byte[] sheet = body.get("/office/activities.xlsx" + query)
                        .hasStatus(200)
                        .bytes();
                assertThat(String.valueOf(rows(sheet).size()))
                        .as(login + query)
                        .isEqualTo(list.select("[data-total]").first().attr("data-total"));
            }
        }
    }

    @Test
    void everyManagedFigureIsTheTotalOfItsList() {
        for (String login : List.of("province-ningxia", "society-physics")) {
            Person body = portal.as(login);
            for (String by :
                    List.of("city", "county", "day", "theme", "form", "mode", "audience", "authority", "foodSafety")) {
                Page page = body.get("/office/statistics?by=" + by);
                page.select("a[data-figure]")
                        .forEach(figure -> leads(body, figure.attr("href"), figure.attr("data-value")));
                page.select("#by-table tbody td[data-value]:has(a)").stream()
                        .limit(6)
                        .forEach(cell -> leads(body, cell.select("a").attr("href"), cell.attr("data-value")));
            }
        }
    }

    private static void leads(Person body, String address, String total) {
        assertThat(body.get(address)
                        .hasStatus(200)
                        .select("[data-total]")
                        .first()
                        .attr("data-total"))
                .as(address)
                .isEqualTo(total);
    }

    @Test
    void noTextOfARowIsEverAFormula() throws IOException {
        for (String prefix : List.of(
                "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u3000+", "\u200B=", "\u00A0@",
                "\r\n-")) {
            database.sql("""
                            update activity set title = :text, unit_name = :text, address = :text where id = (
                                select id from activity where province_code = '640000' and state = 'PUBLISHED'
                                    and campaign_id = :campaign and unit_name = '试验单位' limit 1)""")
                    .param("text", prefix + "SUM(A1:A9)")
                    .param("campaign", campaigns.current().id())
                    .update();
        }
        List<List<String>> rows = rows(
                portal.as("province-ningxia").get("/office/activities.xlsx").bytes());
        List<String> guarded = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.contains("SUM(A1:A9)"))
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain("返回", "确定"));
        assertThat(rows.get(1)).containsAnyOf("是", "否");
        assertThat(guarded).hasSizeGreaterThanOrEqualTo(3).allMatch(cell -> cell.startsWith("'"));
    }

    @Test
    void whatWasAskedForBelongsToWhoAsked() {
        Person body = portal.as("province-ningxia");
        assertThat(body.get("/office/exports").hasStatus(200).mark()).isEqualTo("office.exports");
        String strange = "/office/exports/00000000-0000-4000-8000-000000000000";
        body.get(strange + "/file").hasStatus(404);
        body.post(HttpMethod.POST, strange + "/cancellation").hasStatus(404);
        portal.as("city-yinchuan").get("/office/activities.xlsx").hasStatus(403);
    }
}
