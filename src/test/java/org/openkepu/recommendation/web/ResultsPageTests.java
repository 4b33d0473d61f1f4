package org.openkepu.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Page;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** National results come from the slates, by sheet or by hand, with award kinds that are data; a wrong one is taken back (A29, B34). */
@RecommendationTest
class ResultsPageTests {

    private static final String RESULTS = "/operator/results";

    @Autowired
    Portal portal;

    @Autowired
    Recommending recommending;

    @Autowired
    JdbcClient database;

    @Autowired
    ReferenceRevisions revisions;

    private Person operator;

    @BeforeEach
    void asOperator() {
        operator = portal.as("operator");
    }

    @Test
    void everythingSubmittedGoesOutAndComesBackWithAwards() {
        Recommender society = submitted("进登记表的活动甲", "进登记表的活动乙");
        String award = "年度典型" + System.nanoTime();
        operator.get("/operator/resources/awards")
                .form("/operator/resources/awards")
                .set("name", award)
                .set("nameEn", "Model of the year")
                .submit()
                .hasStatus(303);
        List<Sheet.Row> rows = sheet();
        assertThat(rows).anySatisfy(row -> assertThat(row.cells()).startsWith(society.name(), "优秀活动", "1", "进登记表的活动甲"));
        imported(filled(rows, "进登记表的活动甲", award)).hasStatus(303);

        Page published = portal.visitor().get("/results?q=" + society.name()).hasStatus(200);
        assertThat(published.select("section[data-award] h2").text()).contains(award);
        assertThat(published.select("[data-result]").text())
                .contains("进登记表的活动甲")
                .doesNotContain("活动乙");
        assertThat(operator.get("/operator/resources").text()).contains("进登记表的活动甲");
        assertThat(sheet()).anySatisfy(row -> assertThat(row.cells()).contains("进登记表的活动甲", award));
        assertThat(imported(filled(sheet(), "进登记表的活动甲", "优秀活动")).hasStatus(422).rules())
                .containsExactly("recommendation.results.other-award");
    }

    @Test
    void aPlaceInAListIsNoLine() {
        String address = slate(submitted("不按位置表彰的活动")) + "/results";
        assertThat(operator.get(address)
                        .form("/results")
                        .force("line[999999999]", "1")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .isNotEmpty();
    }

    @Test
    void oneWrongRowRefusesAll() {
        Recommender society = submitted("表里写对的活动");
        String csv = "推荐单位,类别,序号,名称,组织单位,活动编号,表彰类别\n"
                + society.name() + ",优秀活动,1,表里写对的活动,," + number(society) + ",优秀活动\n"
                + society.name() + ",优秀活动,2,没有推荐过的活动,,2022-640104-999999,优秀活动\n"
                + society.name() + ",优秀活动,1,表里写对的活动,," + number(society) + ",没有的奖\n";
        Page refused = imported(csv).hasStatus(422);
        assertThat(refused.rules())
                .containsExactlyInAnyOrder("recommendation.results.not-on-slate", "recommendation.results.no-award");
        assertThat(refused.select("[data-row=3]").text()).contains("没有推荐过的活动");
        assertThat(portal.visitor().get("/results").text()).doesNotContain("表里写对的活动");
        assertThat(imported("推荐单位,类别,序号,名称,组织单位,活动编号,表彰类别\n甲,乙,1,丙,丁,,\n")
                        .hasStatus(422)
                        .rules())
                .containsExactly("recommendation.results.empty");
        assertThat(imported("").hasStatus(422).rules()).containsExactly("sheet.empty");
    }

    @Test
    void aWrongResultIsTakenBackWithItsCaseAndCanComeAgain() {
        Recommender society = submitted("登记错了的活动");
        String record = slate(society) + "/results";
        byHand(record, "EXCELLENT_INFORMANT");
        assertThat(portal.visitor()
                        .get("/results")
                        .select("[data-award=EXCELLENT_INFORMANT]")
                        .text())
                .contains("登记错了的活动");
        Page all = operator.get(RESULTS);
        String id = all.select("tr[data-result]:contains(登记错了的活动)").attr("data-result");
        assertThat(all.form(id + "/withdrawal").submit().hasStatus(422).rules()).containsExactly("field.required");
        assertThat(operator.get(slate(society))
                        .form("/recall")
                        .set("reason", "改一处")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .containsExactly("recommendation.commended");
        operator.get(RESULTS)
                .form(id + "/withdrawal")
                .set("reason", "公示后更正")
                .submit()
                .hasStatus(303);
        assertThat(portal.visitor().get("/results").text()).doesNotContain("登记错了的活动");
        assertThat(operator.get("/operator/resources?state=PUBLISHED").text()).doesNotContain("登记错了的活动");
        byHand(record, "EXCELLENT_INFORMANT");
        assertThat(operator.get("/operator/resources?state=PUBLISHED").text()).contains("登记错了的活动");
        assertThat(portal.visitor().get("/results").text()).contains("登记错了的活动");
    }

    @Test
    void aUnitIsCommendedByHandAndIsNoCase() {
        Recommender society = recommendingUnit("受表彰的科技馆");
        byHand(slate(society) + "/results", "EXCELLENT_ACTIVITY");
        assertThat(portal.visitor()
                        .get("/results")
                        .select("[data-award=EXCELLENT_UNIT]")
                        .text())
                .contains("受表彰的科技馆");
        assertThat(operator.get("/operator/resources").text()).doesNotContain("受表彰的科技馆");
    }

    @Test
    void aUnitOnTwoSlatesNeedsItsBodyInTheSheet() {
        Recommender one = recommendingUnit("两家推荐的科技馆");
        recommendingUnit("两家推荐的科技馆");
        String rows = "推荐单位,类别,序号,名称,组织单位,活动编号,表彰类别\n%s,优秀组织单位,1,两家推荐的科技馆,,,优秀组织单位\n";
        assertThat(imported(rows.formatted("")).hasStatus(422).rules())
                .containsExactly("recommendation.results.several");
        imported(rows.formatted(one.name())).hasStatus(303);
        assertThat(portal.visitor().get("/results?q=两家推荐的科技馆").select("[data-result]"))
                .singleElement()
                .satisfies(result -> assertThat(result.text()).contains(one.name()));
    }

    @Test
    void whatWasCommendedIsACaseOfTheYearsToCome() {
        Recommender society = submitted("来年成为案例的活动");
        byHand(slate(society) + "/results", "EXCELLENT_ACTIVITY");
        String cases = "/resources?q=来年成为案例";
        assertThat(portal.visitor().get(cases).select("article[data-resource]")).isEmpty();
        database.sql("insert into campaign (id, year, name, name_en, theme, activity_from, activity_to) values"
                        + " (gen_random_uuid(), 2023, '2023', '2023', '2023', '2023-09-01', '2023-09-30')")
                .update();
        try {
            isCurrent(2023);
            Page shown = portal.visitor().get(cases + "&year=2022").hasStatus(200);
            assertThat(shown.select("article[data-resource] [data-award]").eachText())
                    .containsExactly("优秀活动");
            assertThat(shown.select("article [data-sample]")).isEmpty();
            Page one = portal.visitor()
                    .get(shown.select("article[data-resource] a").attr("href"))
                    .hasStatus(200);
            assertThat(one.text()).contains("推荐理由", "来年成为案例的活动");
        } finally {
            isCurrent(2022);
            database.sql("delete from campaign where year = 2023").update();
            revisions.raise("campaign");
            revisions.follow();
        }
        assertThat(portal.visitor().get(cases).select("article[data-resource]")).isEmpty();
    }

    private void isCurrent(int year) {
        database.sql("update campaign set current = false where current").update();
        database.sql("update campaign set current = true where year = ?")
                .param(year)
                .update();
        revisions.raise("campaign");
        revisions.follow();
    }

    @Test
    void manyResultsArePagedAndFoundByAwardAndWords() {
        Recommender society = submitted("许多结果里的活动");
        byHand(slate(society) + "/results", "EXCELLENT_ACTIVITY");
        database.sql("""
                        insert into commendation (id, campaign_id, slate_line_id, kind, award, title, unit_name, body_name,
                            recorded_by_name, recorded_at)
                        select gen_random_uuid(), id, gen_random_uuid(), 'UNIT', 'EXCELLENT_UNIT', '单位' || n, '单位' || n, '许多单位的学会',
                            '运营', now() from campaign, generate_series(1, 120) n where current""").update();
        Page first = portal.visitor().get("/results?q=许多").hasStatus(200);
        assertThat(first.select("main").attr("data-total")).isEqualTo("121");
        assertThat(first.select("[data-result]")).hasSize(50);
        assertThat(first.select("[data-award=EXCELLENT_UNIT] h2").text()).contains("120");
        Page last = portal.visitor().get("/results?q=许多&page=99").hasStatus(200);
        assertThat(last.select("[data-result]")).hasSize(21);
        assertThat(last.select(".pager a[rel=prev]").attr("href")).contains("page=2", "q=");
        assertThat(portal.visitor()
                        .get("/results?q=许多&award=EXCELLENT_ACTIVITY&year=2022")
                        .select("[data-result]")
                        .text())
                .contains("许多结果里的活动");
        assertThat(portal.visitor()
                        .get("/results?year=1999&award=NONE")
                        .hasStatus(200)
                        .text())
                .contains("有的筛选条件无法识别");

        Page list = operator.get(RESULTS + "?award=EXCELLENT_UNIT&q=许多&page=3").hasStatus(200);
        assertThat(list.select("tr[data-result]")).hasSize(20);
        String third = list.select("tr[data-result]").last().attr("data-result");
        Page refused = list.form(third + "/withdrawal").submit().hasStatus(422);
        assertThat(refused.select("tr[data-result=" + third + "] details[open]"))
                .as("the row it was about, on the third page")
                .hasSize(1);
        List<String> few = Statements.during(() -> portal.visitor().get("/results?q=许多结果"));
        List<String> many = Statements.during(() -> portal.visitor().get("/results"));
        assertThat(many).containsExactlyElementsOf(few);
        database.sql("delete from commendation where body_name = '许多单位的学会'").update();
    }

    /** A society that has submitted a unit. */
    private Recommender recommendingUnit(String unitName) {
        Recommender society = recommending.society(2);
        Person admin = portal.as(society.login());
        recommending.hostedBy(recommending.complete(society, "主办单位受推荐的活动"), unitName);
        Page page = admin.get("/office/slate");
        page.form("/office/slate/units")
                .set("unitId", page.select("#choose-unit input[name=unitId]").attr("value"))
                .set("reason", "组织有力")
                .submit()
                .hasStatus(303);
        submit(admin);
        return society;
    }

    private void byHand(String record, String award) {
        Page page = operator.get(record);
        page.form("/results")
                .set("line", page.select("input[name=line]").attr("value"))
                .set("activityAward", award)
                .submit()
                .hasStatus(303);
    }

    /** A society that has submitted so many activities. */
    private Recommender submitted(String... titles) {
        Recommender society = recommending.society(titles.length);
        Person admin = portal.as(society.login());
        for (String title : titles) {
            String activity = recommending.complete(society, title).toString();
            admin.get("/office/slate")
                    .form("/office/slate/activities")
                    .set("activityId", activity)
                    .set("reason", "推荐理由")
                    .submit()
                    .hasStatus(303);
        }
        submit(admin);
        return society;
    }

    private static void submit(Person admin) {
        admin.get("/office/slate/check")
                .form("/office/slate/submission")
                .submit()
                .hasStatus(303);
    }

    private String slate(Recommender body) {
        return operator.get("/operator/slates?bodies=SOCIETY")
                .select("tr[data-body=" + body.bodyId() + "] a")
                .attr("href");
    }

    private List<Sheet.Row> sheet() {
        return Sheet.rows(
                operator.get(RESULTS + "/sheet.xlsx").hasStatus(200).bytes(), new Sheet.Limits(3_000_000, 5_001, 7));
    }

    private String number(Recommender body) {
        return sheet().stream()
                .filter(row -> row.cell(0).equals(body.name()))
                .map(row -> row.cell(5))
                .findFirst()
                .orElseThrow();
    }

    /** The sheet with an award beside one name, as csv. */
    private static String filled(List<Sheet.Row> rows, String name, String award) {
        var csv = new StringBuilder();
        for (Sheet.Row row : rows) {
            String last = row.cell(3).equals(name) ? award : row.number() == 1 ? row.cell(6) : "";
            csv.append(String.join(",", row.cells().subList(0, 6)))
                    .append(',')
                    .append(last)
                    .append('\n');
        }
        return csv.toString();
    }

    private Page imported(String csv) {
        return operator.get(RESULTS)
                .form(RESULTS + "/import")
                .file("file", "results.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .submit();
    }
}
