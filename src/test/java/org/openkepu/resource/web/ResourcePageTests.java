package org.openkepu.resource.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Documents;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases and materials: made by the operator, read and downloaded by everybody, the two years before only (A28, A29, B28, B34). */
@PageTest
class ResourcePageTests {

    private static final String LIST = "/operator/resources";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private final String title = "案例 " + UUID.randomUUID();

    @Test
    void showsTheSamplesOfTheTwoYearsBeforeAndNeverAsCommended() {
        Page page = portal.visitor().get("/resources").hasStatus(200);
        assertThat(page.mark()).isEqualTo("resource.list");
        assertThat(page.select("select#year option").eachAttr("value")).containsExactly("", "2021", "2020");
        long samples = database.sql("select count(*) from activity a join campaign c on c.id = a.campaign_id"
                        + " where a.sample and c.year in (2020, 2021) and a.state = 'PUBLISHED'")
                .query(Long.class)
                .single();
        assertThat(samples).isPositive();
        assertThat(database.sql("select count(*) from resource where origin = 'SAMPLE' and award is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(samples);
        Page year = portal.visitor().get("/resources?year=2020&kind=CASE").hasStatus(200);
        assertThat(year.select("article")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.text()).contains("2020", "样例");
            assertThat(one.select("[data-award]")).isEmpty();
        });
        String first = year.select("article a").attr("href");
        assertThat(portal.visitor().get(first).hasStatus(200).text()).contains("不代表获得表彰");
    }

    @Test
    void aCaseIsDraftedPublishedFilteredAndWithdrawn() {
        Person operator = portal.as("operator");
        String address = draft(operator, "CASE", "2021").hasStatus(303).location();
        String shown = "/resources/" + address.substring(address.lastIndexOf('/') + 1);
        portal.visitor().get(shown).hasStatus(404);
        operator.get(address).form("/publication").submit().hasStatus(303);

        Page page = portal.visitor().get(shown).hasStatus(200);
        assertThat(page.text()).contains(title, "宁夏回族自治区", "优秀活动", "科普讲座", "一套可以照着做的办法");
        assertThat(found("/resources?q=" + title)).isOne();
        assertThat(found("/resources?year=2021&provinceCode=640000&form=LECTURE&kind=CASE&q=" + title))
                .isOne();
        assertThat(found("/resources?year=2020&q=" + title)).isZero();
        assertThat(found("/resources?provinceCode=110000&q=" + title)).isZero();
        assertThat(found("/resources?form=QUIZ&q=" + title)).isZero();

        operator.get(address).form("/withdrawal").submit().hasStatus(303);
        portal.visitor().get(shown).hasStatus(404);
        assertThat(found("/resources?q=" + title)).isZero();
    }

    @Test
    void theYearsAreTheTwoBeforeTheCurrentOne() {
        Person operator = portal.as("operator");
        for (String year : List.of("2022", "2019")) {
            String address = draft(operator, "CASE", year).location();
            operator.get(address).form("/publication").submit().hasStatus(303);
        }
        String material = draft(operator, "MATERIAL", "").hasStatus(303).location();
        operator.get(material).form("/publication").submit().hasStatus(303);
        assertThat(found("/resources?q=" + title))
                .as("the material of no year alone")
                .isOne();
        assertThat(portal.visitor().get("/resources?year=2022").hasStatus(200).text())
                .contains("无法识别");
    }

    @Test
    void downloadsAreCountedAndHandedOutAsFiles() {
        Person operator = portal.as("operator");
        String address = draft(operator, "MATERIAL", "2021").location();
        attach(operator, address, "方案.html", Documents.pdf(title)).hasStatus(303);
        String hidden = operator.get(address).select(".file a").attr("href");
        operator.get(hidden).hasStatus(200);
        portal.visitor()
                .get("/resources/files/" + hidden.substring(hidden.lastIndexOf('/') + 1))
                .hasStatus(404);
        operator.get(address).form("/publication").submit().hasStatus(303);

        Person visitor = portal.visitor();
        String shown = "/resources/" + address.substring(address.lastIndexOf('/') + 1);
        String file = visitor.get(shown).select(".file a").attr("href");
        for (int n = 0; n < 3; n++) {
            Page opened = visitor.get(file).hasStatus(200);
            assertThat(opened.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(opened.header("Content-Disposition"))
                    .startsWith("attachment")
                    .contains(".pdf");
            assertThat(opened.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        visitor.request(HttpMethod.HEAD, file).hasStatus(200);
        assertThat(visitor.get(shown).select("[data-downloads]").attr("data-downloads"))
                .isEqualTo("3");
        assertThat(operator.get(LIST + "?q=" + title).select("tbody tr td.num").eachText())
                .contains("1", "3");

        operator.get(address).form("/withdrawal").submit().hasStatus(303);
        visitor.get(file).hasStatus(404);
    }

    @Test
    void takesDocumentsOnlyAndTenAtMost() {
        Person operator = portal.as("operator");
        String address = draft(operator, "MATERIAL", "2021").location();
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(attach(operator, address, "海报.pdf", script).hasStatus(422).rules())
                .contains("resource.file.refused");
        Form files = operator.get(address).form("/files");
        for (int n = 0; n < 10; n++) {
            files.file("files", n + ".pdf", "application/pdf", Documents.pdf(title + n));
        }
        files.submit().hasStatus(303);
        assertThat(attach(operator, address, "第十一份.docx", Documents.docx())
                        .hasStatus(422)
                        .rules())
                .contains("resource.files.limit-reached");
        operator.get(address).form("/publication").submit().hasStatus(303);
    }

    @Test
    void publishesNothingEmpty() {
        Person operator = portal.as("operator");
        String address = operator.get(LIST + "/new")
                .form(LIST)
                .set("kind", "MATERIAL")
                .set("title", title)
                .submit()
                .hasStatus(303)
                .location();
        assertThat(operator.get(address)
                        .form("/publication")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .contains("resource.empty");
    }

    @Test
    void refusesWhatIsWrongAndKeepsWhatWasTyped() {
        Person operator = portal.as("operator");
        Page refused = operator.get(LIST + "/new")
                .form(LIST)
                .set("text", "写好的介绍")
                .submit()
                .hasStatus(422);
        assertThat(refused.select("[data-error-summary] a").eachAttr("href")).containsExactly("#year", "#title");
        assertThat(refused.form(LIST).value("text")).isEqualTo("写好的介绍");
        String address = draft(operator, "CASE", "2021").location();
        Form first = operator.get(address).form(address).set("title", title + "甲");
        Form second = operator.get(address).form(address).set("title", title + "乙");
        first.submit().hasStatus(303);
        Page stale = second.submit().hasStatus(409);
        assertThat(stale.rules()).contains("form.stale");
        assertThat(stale.select("[data-stored]").text()).contains(title + "甲");
        assertThat(stale.form(address).value("title")).isEqualTo(title + "乙");
    }

    @Test
    void anActivityIsACaseOnceUnderAnAward() {
        Person operator = portal.as("operator");
        String number = "2021-" + System.nanoTime();
        filled(operator, "CASE", "2021").set("activityNumber", number).submit().hasStatus(303);
        assertThat(filled(operator, "CASE", "2021")
                        .set("activityNumber", number)
                        .submit()
                        .hasStatus(422)
                        .rules())
                .contains("resource.activity.taken");
    }

    @Test
    void samplesBearNoAward() {
        Person operator = portal.as("operator");
        String id = database.sql("select id from resource where origin = 'SAMPLE' limit 1")
                .query(String.class)
                .single();
        Page refused = operator.get(LIST + "/" + id)
                .form(LIST + "/" + id)
                .set("award", "EXCELLENT_ACTIVITY")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).contains("resource.sample");
    }

    @Test
    void aSheetIsTakenWholeOrNotAtAll() {
        Person operator = portal.as("operator");
        String good = "年度,名称,主办单位,省份,活动形式,表彰,介绍,活动编号\n2021," + title + "表,某馆,宁夏,科普讲座,优秀活动,介绍,\n";
        Page refused = sheet(operator, good + "二〇二一,缺年度的,某馆,火星,,,介绍,\n").hasStatus(422);
        assertThat(refused.select("[data-row=3]")).hasSize(2);
        assertThat(refused.rules()).contains("resource.sheet.row");
        assertThat(sheet(operator, good.lines().findFirst().orElseThrow())
                        .hasStatus(422)
                        .rules())
                .contains("resource.sheet.empty");
        Page other = sheet(operator, good.replace("省份,", "地区,")).hasStatus(422);
        assertThat(other.rules()).contains("sheet.titles");
        assertThat(other.text()).contains("缺少标题：省份");
        assertThat(operator.get(LIST + "?q=" + title).select("tbody tr")).isEmpty();

        Page drafts = sheet(operator, good).hasStatus(303).follow();
        assertThat(drafts.text()).contains(title + "表", "草稿");
        Form chosen = operator.get(LIST + "?q=" + title).form("/publication");
        chosen.force(
                "ids",
                database.sql("select id from resource where title = ?")
                        .param(title + "表")
                        .query(String.class)
                        .single());
        chosen.submit().hasStatus(303);
        assertThat(found("/resources?provinceCode=640000&q=" + title)).isOne();
        var template =
                Sheet.rows(operator.get(LIST + "/import/template.xlsx").bytes(), new Sheet.Limits(100_000, 10, 8));
        assertThat(template.get(0).cells()).startsWith("年度", "名称");
    }

    @Test
    void awardKindsAreData() {
        Person operator = portal.as("operator");
        String name = "奖 " + System.nanoTime();
        add(operator, name).hasStatus(303);
        assertThat(add(operator, name).hasStatus(422).rules()).contains("resource.award.known");
        assertThat(operator.get(LIST + "/new").text()).contains(name, "优秀科普信息员");
        String code = operator.get(LIST + "/awards")
                .select("li:contains(" + name + ")")
                .attr("data-award");
        operator.get(LIST + "/awards").form("/" + code + "/retirement").submit().hasStatus(303);
        assertThat(operator.get(LIST + "/awards")
                        .select("li[data-award=" + code + "]")
                        .text())
                .contains("已停用");
    }

    @Test
    void aListIsAFixedNumberOfStatementsHoweverLong() {
        Person visitor = portal.visitor();
        visitor.get("/resources");
        int few = Statements.during(() -> visitor.get("/resources?q=nothing-is-called-so"))
                .size();
        assertThat(Statements.during(() -> visitor.get("/resources")).size()).isEqualTo(few);
    }

    private Page add(Person operator, String name) {
        return operator.get(LIST + "/awards")
                .form("/awards")
                .set("name", name)
                .set("nameEn", "An award")
                .submit();
    }

    private static Page sheet(Person operator, String content) {
        return operator.get(LIST + "/import")
                .form("/import")
                .file("file", "cases.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8))
                .submit();
    }

    private static Page attach(Person operator, String address, String name, byte[] content) {
        return operator.get(address)
                .form("/files")
                .file("files", name, "application/octet-stream", content)
                .submit();
    }

    private long found(String list) {
        return Long.parseLong(
                portal.visitor().get(list).hasStatus(200).select("main").attr("data-total"));
    }

    private Page draft(Person operator, String kind, String year) {
        return filled(operator, kind, year).submit();
    }

    private Form filled(Person operator, String kind, String year) {
        return operator.get(LIST + "/new")
                .form(LIST)
                .set("kind", kind)
                .set("year", year)
                .set("title", title)
                .set("unitName", "银川科技馆")
                .set("provinceCode", "640000")
                .set("form", "LECTURE")
                .set("award", kind.equals("CASE") ? "EXCELLENT_ACTIVITY" : "")
                .set("text", "一套可以照着做的办法");
    }
}
