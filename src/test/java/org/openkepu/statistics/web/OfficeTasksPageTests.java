package org.openkepu.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.support.Page;
import org.openkepu.support.Portal;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body's morning says what is to be done and until when: every module tells its part (issue 4). */
@RecommendationTest
class OfficeTasksPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Recommending recommending;

    @Autowired
    JdbcClient database;

    private static String task(Page page, String code) {
        return page.select("[data-task=" + code + "]").text();
    }

    @Test
    void anAnnualSummaryThatIsNotSubmittedIsATask() {
        Page page = portal.as("province-ningxia").get("/office").hasStatus(200);
        assertThat(task(page, "summary")).contains("年度工作总结尚未提交", "2022-10-14 23:59:59", "还有 ", "待处理");
        assertThat(page.select("[data-task=summary] a").attr("href")).isEqualTo("/office/summary");
        assertThat(portal.as("ministry-agriculture").get("/office").select("[data-task=summary]"))
                .as("ministries are not asked in 2022")
                .isEmpty();
    }

    @Test
    void aSlateSaysThePlacesAndTheDaysLeft() {
        var body = recommending.society(3);
        recommending.places(body.bodyId(), RecommendationKind.UNIT, 2);
        Page page = portal.as(body.login()).get("/office").hasStatus(200);
        assertThat(task(page, "slate")).contains("优秀活动 3 项", "2022-10-25 23:59:59", "还有 ", "待处理");
        assertThat(page.select("[data-task=slate] a").attr("href")).isEqualTo("/office/slate");
        database.sql(
                        "insert into slate (id, campaign_id, body_id, state) select ?, id, ?, 'SUBMITTED' from campaign where current")
                .params(UUID.randomUUID(), body.bodyId())
                .update();
        assertThat(portal.as(body.login()).get("/office").select("[data-task=slate]"))
                .as("once submitted")
                .isEmpty();
    }

    @Test
    void duplicatesAndLateCasesAreCounted() {
        Page page = portal.as("province-ningxia").get("/office").hasStatus(200);
        assertThat(page.select("[data-task=duplicates] .mark").text()).matches("\\d+");
        assertThat(task(page, "extensions")).containsPattern("申请中 \\d+ 件，本范围内已批准 \\d+ 件");
        assertThat(page.select("[data-task]").eachAttr("data-task"))
                .startsWith("incomplete")
                .contains("duplicates", "names", "summary", "extensions");
    }

    @Test
    void aCityReadsWhatLacksAndHasNothingToDo() {
        for (String login : List.of("city-yinchuan", "county-xingqing")) {
            Page page = portal.as(login).get("/office").hasStatus(200);
            assertThat(page.select("[data-task]").eachAttr("data-task")).containsExactly("incomplete");
            assertThat(task(page, "incomplete")).doesNotContain("提醒");
        }
    }
}
