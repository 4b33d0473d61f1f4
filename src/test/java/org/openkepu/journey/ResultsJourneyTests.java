package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operator after the slates: results by sheet and by hand, one taken back, the rule of one slate, who is missing (A22, A29, A58). */
@JourneyTest
class ResultsJourneyTests {

    @Autowired
    Recommending recommending;

    @Autowired
    JdbcClient database;

    @AfterEach
    void oneSlateAgain() {
        database.sql("update recommendation_rules set one_slate = true").update();
        database.sql("""
                        delete from slate_line l where not alone and exists (
                            select from slate_line o where o.activity_id = l.activity_id and o.id < l.id)""").update();
        database.sql("update slate_line set alone = true where kind = 'ACTIVITY'")
                .update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void resultsComeInBySheetAndByHandAndOneIsTakenBack(int width, Browser browser) throws IOException {
        Recommender society = recommending.society(2);
        String bySheet = "进表格的优秀活动（" + width + "）";
        String byHand = "手工登记的优秀活动（" + width + "）";
        recommending.submitted(society, bySheet, byHand);
        Window operator = browser.window(width).signIn("operator");
        operator.visit("/operator/results");
        var page = operator.page();
        Download out = page.waitForDownload(
                () -> page.locator("main a[href$='sheet.xlsx']").click());
        page.locator("#file")
                .setInputFiles(new FilePayload("结果.csv", "text/csv", filled(Files.readAllBytes(out.path()), bySheet)));
        operator.press("登记并公布");
        assertThat(said(operator)).contains("结果已登记并公布");
        assertThat(operator.picture("operator-results").text()).contains(bySheet);

        operator.visit("/operator/slates?bodies=SOCIETY").follow(society.name()).follow("登记表彰结果");
        page.locator("label.choice:has-text('" + byHand + "') input").check();
        operator.choose("activityAward", "EXCELLENT_INFORMANT").press("登记并公布");
        assertThat(said(operator.picture("operator-slate-results"))).contains("结果已登记并公布");

        Window visitor = browser.window(width).visit("/results");
        visitor.choose("year", "2022").fill("q", society.name()).press("查找");
        assertThat(visitor.picture("results")
                        .page()
                        .locator("[data-award=EXCELLENT_ACTIVITY]")
                        .innerText())
                .contains(bySheet);
        assertThat(visitor.page().locator("[data-award=EXCELLENT_INFORMANT]").innerText())
                .contains(byHand);
        visitor.follow(bySheet);
        assertThat(visitor.mark()).isEqualTo("activity.show");
        operator.visit("/operator/resources?state=PUBLISHED&year=2022&q=" + byHand);
        assertThat(operator.text())
                .as("a case of this year, for the years to come")
                .contains(byHand);
        assertThat(visitor.visit("/resources").text()).contains("样例").doesNotContain(byHand);

        operator.visit("/operator/results");
        var row = page.locator("tr[data-result]:has-text('" + byHand + "')");
        row.locator("summary").click();
        row.locator("textarea").fill("公示后更正");
        row.locator("button").click();
        operator.arrived();
        assertThat(operator.text()).contains(bySheet).doesNotContain(byHand);
        assertThat(visitor.visit("/results?q=" + society.name()).text())
                .contains(bySheet)
                .doesNotContain(byHand);
        operator.visit("/operator/resources?state=PUBLISHED&year=2022&q=" + byHand);
        assertThat(operator.text()).contains("没有符合条件的资源");
    }

    /** The one sentence above the page after what was done. */
    private static String said(Window window) {
        return window.page().locator(".flash").innerText();
    }

    /** The sheet as the operator sends it back: an award beside one name. */
    private static byte[] filled(byte[] sheet, String name) {
        var csv = new StringBuilder();
        for (Sheet.Row row : Sheet.rows(sheet, new Sheet.Limits(3_000_000, 5_001, 7))) {
            List<String> cells = row.cells();
            csv.append(String.join(",", cells.subList(0, 6)))
                    .append(',')
                    .append(cells.get(3).equals(name) ? "优秀活动" : cells.get(6))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theRuleOfOneSlateIsLaidDownAndHolds(Browser browser) {
        Recommender province = recommending.province(2);
        Recommender society = recommending.society(2);
        UUID both = recommending.complete(society, "可以同时推荐的活动");
        recommending.bring(both, province);
        Window operator = browser.window(1280).signIn("operator");
        operator.visit("/operator/quotas").tick("oneSlate", "false").press("保存规则");
        Window first = browser.window(1280).signIn(province.login()).visit("/office/slate");
        choose(first, both);
        Window second = browser.window(1280).signIn(society.login()).visit("/office/slate");
        assertThat(second.text()).contains(province.name());
        choose(second, both);
        assertThat(recommending.lines(province.bodyId()) + recommending.lines(society.bodyId()))
                .isEqualTo(2);

        operator.visit("/operator/quotas").tick("oneSlate", "true").press("保存规则");
        assertThat(operator.picture("operator-quotas-rule").rules()).contains("recommendation.held-twice");
        second.page().locator(".slate-lines [data-activity] button.btn-danger").click();
        second.arrived();
        operator.visit("/operator/quotas").tick("oneSlate", "true").press("保存规则");
        assertThat(operator.rules()).isEmpty();
        assertThat(second.visit("/office/slate?show=all").text()).contains("已由" + province.name() + "列入名单");
    }

    private static void choose(Window window, UUID activity) {
        window.page().locator("input[value='" + activity + "']").check();
        window.page().locator("#reason").fill("群众参与面广，现场组织有序。");
        window.page().locator("#choose-activity button.btn-primary").click();
        window.arrived();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void whoIsMissingIsRemindedByOnePressADay(int width, Browser browser) {
        database.sql("delete from annual_summary_reminder").update();
        Window operator = browser.window(width).signIn("operator");
        operator.visit("/operator/summaries?standing=MISSING").press("提醒全部");
        assertThat(said(operator.picture("operator-summaries-reminded"))).contains("已提醒");
        operator.press("提醒全部");
        assertThat(said(operator)).contains("今天已经提醒过");
        Window society = browser.window(width).signIn("society-physics").visit("/account/inbox");
        assertThat(society.picture("inbox-summary")
                        .page()
                        .locator("[data-message=summary]")
                        .count())
                .isEqualTo(1);
    }
}
