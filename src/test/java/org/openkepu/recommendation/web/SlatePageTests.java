package org.openkepu.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Page;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slate's page: one form an address, refusals with what was typed, the check, the receipt, the sheets. */
@RecommendationTest
class SlatePageTests {

    @Autowired
    Portal portal;

    @Autowired
    Recommending recommending;

    @Autowired
    JdbcClient database;

    @Test
    void aBodyRecommendsFromTheListAndSubmitsOnce() {
        Recommender society = recommending.society(3);
        UUID one = recommending.complete(society, "页面上推荐的活动");
        recommending.hostedBy(one, "页面上的科技馆");
        Person admin = portal.as(society.login());
        Page slate = admin.get("/office/slate").hasStatus(200);
        assertThat(slate.mark()).isEqualTo("office.slate");
        assertThat(slate.select("[data-figure=slateActivities]").attr("data-quota"))
                .isEqualTo("3");
        Page added = slate.form("/office/slate/activities")
                .set("activityId", one.toString())
                .set("reason", "参与面广")
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(added.select("[data-activity]").attr("data-activity")).isEqualTo(one.toString());
        assertThat(added.select("tr[data-id=" + one + "]").attr("data-why")).isEqualTo("OWN");
        String host = added.select("li[data-unit]").attr("data-unit");
        Page both = added.form("/office/slate/units")
                .set("unitId", host)
                .set("reason", "组织有力")
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(both.select(".slate-lines [data-unit] .slate-evidence dd").eachText())
                .startsWith("1", "1", "100.0%", "300");

        for (var figure : both.select("[data-figure^=slate]")) {
            Page list = admin.get(figure.attr("href")).hasStatus(200);
            assertThat(list.select("main").attr("data-total")).isEqualTo(figure.attr("data-value"));
            assertThat(list.select("main .slate-lines > li")).hasSize(1);
            assertThat(list.select("main form[method=post]")).isEmpty();
        }

        Page check = admin.get("/office/slate/check").hasStatus(200);
        assertThat(check.text()).contains("页面上推荐的活动", "页面上的科技馆", "组织有力", "优秀活动还有 2 个名额没有使用");
        var form = check.form("/office/slate/submission");
        Page receipt = form.submit().hasStatus(303).follow();
        assertThat(receipt.mark()).isEqualTo("office.slate.receipt");
        assertThat(form.submit().location()).as("the same token").isEqualTo("/office/slate/receipts/1");
        assertThat(admin.get("/office/slate/receipt").location()).isEqualTo("/office/slate/receipts/1");

        Page after = admin.get("/office/slate").hasStatus(200);
        assertThat(after.select("main").attr("data-state")).isEqualTo("SUBMITTED");
        assertThat(after.select("main form[method=post]").eachAttr("action"))
                .as("only the stamped scan is still taken")
                .containsExactly("/office/slate/scan");
        assertThat(slate.form("/office/slate/activities")
                        .force("token", UUID.randomUUID().toString())
                        .set("activityId", one.toString())
                        .submit()
                        .hasStatus(422)
                        .rules())
                .contains("recommendation.submitted");
        assertThat(admin.get("/office/slate/print").hasStatus(200).text())
                .contains("推荐汇总表", "推荐单位（盖章）", "页面上推荐的活动", "300");
    }

    @Test
    void aReasonIsWrittenAfterwardsOnTheSlateItself() {
        Recommender society = recommending.society(1);
        UUID one = recommending.complete(society, "先列入后写理由的活动");
        Person admin = portal.as(society.login());
        admin.get("/office/slate")
                .form("/office/slate/activities")
                .set("activityId", one.toString())
                .submit()
                .hasStatus(303);
        Page slate = admin.get("/office/slate");
        Page refused =
                slate.form("/reason").set("reason", "长".repeat(501)).submit().hasStatus(422);
        assertThat(refused.select(".slate-lines details[open] textarea").text()).hasSize(501);
        assertThat(refused.select("#choose-activity textarea").text()).isEmpty();
        refused.form("/reason").set("reason", "补写的理由").submit().hasStatus(303);
        Recommender other = recommending.society(1);
        portal.as(other.login())
                .post(HttpMethod.POST, slate.form("/reason").action())
                .hasStatus(404);
        assertThat(admin.get("/office/slate").select(".slate-reason").text()).isEqualTo("补写的理由");
    }

    @Test
    void refusesWithTheRuleAndKeepsWhatWasTyped() {
        Recommender society = recommending.society(1);
        UUID incomplete = recommending.published("缺总结的活动");
        recommending.bring(incomplete, society);
        UUID first = recommending.complete(society, "先占名额的活动");
        UUID second = recommending.complete(society, "没有名额的活动");
        Person admin = portal.as(society.login());
        Page refused = choose(admin, incomplete, "写了很久的理由").hasStatus(422);
        assertThat(refused.rules()).containsExactly("recommendation.incomplete");
        assertThat(refused.select("#reason").text()).isEqualTo("写了很久的理由");
        assertThat(choose(admin, null, "没有选活动").hasStatus(422).rules()).contains("field.required");
        assertThat(choose(admin, first, "好".repeat(501)).hasStatus(422).rules()).contains("field.invalid");
        choose(admin, first, "好".repeat(500)).hasStatus(303);
        assertThat(choose(admin, second, "晚了一步").hasStatus(422).rules()).containsExactly("recommendation.quota-full");
        choose(admin, UUID.randomUUID(), "没有的活动").hasStatus(404);
    }

    @Test
    void showsWhyEachOtherActivityCannotBeChosen() {
        Recommender province = recommending.province(3);
        Recommender society = recommending.society(3);
        UUID taken = recommending.complete(society, "别的单位先列入的活动");
        recommending.bring(taken, province);
        UUID unfinished = recommending.published("没有补充和总结的活动");
        recommending.bring(unfinished, society);
        choose(portal.as(province.login()), taken, "省里先选").hasStatus(303);
        Person admin = portal.as(society.login());
        Page eligible = admin.get("/office/slate").hasStatus(200);
        assertThat(eligible.select("main").attr("data-total")).isEqualTo("1");
        Page all = admin.get("/office/slate?show=all").hasStatus(200);
        assertThat(all.select("tr[data-id=" + taken + "]").attr("data-why")).isEqualTo("TAKEN");
        assertThat(all.select("tr[data-id=" + taken + "]").text()).contains("已由" + province.name() + "列入名单");
        assertThat(all.select("tr[data-id=" + unfinished + "]").attr("data-why"))
                .isEqualTo("BOTH_MISSING");
        assertThat(all.select("tr[data-id] input[type=radio]")).isEmpty();
        assertThat(choose(admin, taken, "学会也想选").hasStatus(422).rules()).containsExactly("recommendation.taken");
        assertThat(admin.get("/office/slate?show=all&q=补充和总结")
                        .select("tr[data-id]")
                        .eachAttr("data-id"))
                .containsExactly(unfinished.toString());
    }

    @Test
    void aClosedStageShowsWhatIsThereAndRefuses() {
        Recommender society = recommending.society(2);
        UUID one = recommending.complete(society, "过期的活动");
        Person admin = portal.as(society.login());
        var open = admin.get("/office/slate").form("/office/slate/activities");
        database.sql("update campaign_stage set closes_at = '2022-08-16+08' where kind = 'RECOMMENDATION'")
                .update();
        try {
            Page closed = admin.get("/office/slate").hasStatus(200);
            assertThat(closed.rules()).containsExactly("stage.closed");
            Page refused = open.set("activityId", one.toString())
                    .set("reason", "迟到的理由")
                    .submit()
                    .hasStatus(422);
            assertThat(refused.rules()).containsExactly("stage.closed");
            assertThat(admin.get("/office/slate/check").hasStatus(200).rules()).containsExactly("stage.closed");
        } finally {
            database.sql("update campaign_stage set closes_at = '2022-10-26+08' where kind = 'RECOMMENDATION'")
                    .update();
        }
    }

    @Test
    void isExportedWithItsEvidence() throws Exception {
        Recommender society = recommending.society(2);
        UUID one = recommending.complete(society, "=导出的活动");
        Person admin = portal.as(society.login());
        choose(admin, one, "导出的理由").hasStatus(303);
        Page sheet = admin.get("/office/slate.xlsx").hasStatus(200);
        List<Sheet.Row> rows = Sheet.rows(sheet.bytes(), new Sheet.Limits(1_000_000, 100, 14));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).cells()).contains("优秀活动", "导出的理由", "300");
        assertThat(new ByteArrayInputStream(sheet.bytes()).available()).isPositive();
    }

    @Test
    void keepsNotesToItself() {
        Recommender province = recommending.province(2);
        Recommender society = recommending.society(2);
        UUID one = recommending.complete(society, "有备注的活动");
        recommending.bring(one, province);
        Person admin = portal.as(society.login());
        admin.get("/office/slate/activities/" + one)
                .hasStatus(200)
                .form("/office/slate/activities/" + one)
                .set("note", "待核实照片")
                .submit()
                .hasStatus(303);
        assertThat(admin.get("/office/slate").text()).contains("待核实照片");
        assertThat(portal.as(province.login()).get("/office/slate").text()).doesNotContain("待核实照片");
        portal.as(recommending.society(1).login())
                .get("/office/slate/activities/" + one)
                .hasStatus(404);
    }

    @Test
    void runsAsManyStatementsForTwentyActivitiesAsForOne() {
        Recommender society = recommending.society(5);
        UUID first = recommending.complete(society, "第一个");
        Person admin = portal.as(society.login());
        choose(admin, first, "理由").hasStatus(303);
        admin.get("/office/slate");
        int one = Statements.during(() -> admin.get("/office/slate").hasStatus(200))
                .size();
        for (int i = 0; i < 20; i++) {
            recommending.hostedBy(recommending.complete(society, "第" + i + "项"), "单位" + i);
        }
        int many = Statements.during(() -> admin.get("/office/slate").hasStatus(200))
                .size();
        assertThat(many).isLessThanOrEqualTo(one).isLessThan(40);
    }

    @Test
    void readsTheArithmeticOfItsQuota() {
        Recommender society = recommending.society(4);
        Page page = portal.as(society.login()).get("/office/slate/quota").hasStatus(200);
        assertThat(page.select("[data-quota=ACTIVITY]").text()).contains("基数 2", "名额：4");
        assertThat(page.select("main").attr("data-page")).isEqualTo("office.quota");
    }

    @Test
    void citiesAndCountiesHaveNoSlate() {
        for (String login : List.of("city-yinchuan", "county-xingqing")) {
            Person admin = portal.as(login);
            admin.get("/office/slate").hasStatus(403);
            admin.get("/office/slate.xlsx").hasStatus(403);
            admin.post(HttpMethod.POST, "/office/slate/activities").hasStatus(403);
        }
    }

    private static Page choose(Person admin, UUID activity, String reason) {
        var form = admin.get("/office/slate").form("/office/slate/activities").set("reason", reason);
        return (activity == null ? form : form.force("activityId", activity.toString())).submit();
    }
}
