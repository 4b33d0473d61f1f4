package org.openkepu.annualsummary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Documents;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Pictures;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of an annual summary: nothing typed is lost, documents are the body's own, the operator sees who is missing. */
@PageTest
class AnnualSummaryPageTests {

    private static final String LIST = "/operator/summaries";
    private static final String ADDRESS = "/office/summary";
    private static final Instant START = Instant.parse("2022-09-20T02:00:00Z");
    private static final Instant CLOSED = Instant.parse("2022-10-14T16:00:00Z");
    private static final List<String> HEADINGS =
            List.of("overview", "organisation", "highlights", "results", "problems", "suggestions");

    /** The society's summary of the year. */
    private static final String ITS =
            "(select id from annual_summary where campaign_id = (select id from campaign where current)"
                    + " and authority_id = (select id from authority where name = '中国力学学会'))";

    @Autowired
    Portal portal;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    private Person society;

    @BeforeEach
    void begin() {
        clock.moveTo(START);
        forget();
        society = portal.as("society-mechanics");
    }

    @AfterEach
    void end() {
        clock.moveTo(START);
        forget();
        database.sql("delete from parked_text").update();
    }

    private void forget() {
        for (String table :
                List.of("annual_summary_submission_file", "annual_summary_submission", "annual_summary_file")) {
            database.sql("delete from " + table + " where summary_id in " + ITS).update();
        }
        database.sql("delete from annual_summary where id in " + ITS).update();
    }

    private String one(String sql) {
        return database.sql(sql).query(String.class).single();
    }

    @Test
    void theOperatorRemindsWhoIsMissingOnceADay() {
        database.sql("delete from annual_summary_reminder").update();
        Person operator = portal.as("operator");
        assertThat(portal.as("society-physics").get("/account/inbox").select("[data-message=summary]"))
                .isEmpty();
        Page list = operator.get("/operator/summaries").hasStatus(200);
        list.form("/operator/summaries/reminders").submit().hasStatus(303);
        assertThat(portal.as("society-physics")
                        .get("/account/inbox")
                        .select("[data-message=summary]")
                        .text())
                .contains("2022-10-14 23:59:59");
        int reminded = database.sql("select count(*) from annual_summary_reminder")
                .query(Integer.class)
                .single();
        assertThat(reminded).isGreaterThan(200);
        operator.get("/operator/summaries")
                .form("/operator/summaries/reminders")
                .submit()
                .hasStatus(303);
        assertThat(database.sql("select count(*) from annual_summary_reminder")
                        .query(Integer.class)
                        .single())
                .as("once a day")
                .isEqualTo(reminded);
        clock.moveTo(START.plusSeconds(86_400));
        operator.get("/operator/summaries")
                .form("/operator/summaries/reminders")
                .submit()
                .hasStatus(303);
        assertThat(portal.as("society-physics").get("/account/inbox").select("[data-message=summary]"))
                .hasSize(2);
        Page open = operator.get("/operator/summaries");
        clock.moveTo(CLOSED);
        assertThat(operator.get("/operator/summaries").select("[data-remind]")).isEmpty();
        assertThat(open.form("/operator/summaries/reminders")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .containsExactly("stage.closed");
        database.sql("delete from annual_summary_reminder").update();
    }

    @Test
    void isWrittenSubmittedAndReadByTheOperator() {
        Page page = society.get(ADDRESS).hasStatus(200);
        assertThat(page.mark()).isEqualTo("office.summary");
        assertThat(page.select("a[data-figure=published]").attr("href"))
                .isEqualTo("/office/activities?status=PUBLISHED");
        fill(page, "学会总结 ").submit().hasStatus(303);
        Page submitted = society.get(ADDRESS).form("/submission").submit().hasStatus(303);
        Page receipt = submitted.follow().hasStatus(200);
        assertThat(receipt.mark()).isEqualTo("office.summary.receipt");
        assertThat(receipt.select("[data-receipt]").text()).startsWith("ZJ2022-");
        assertThat(society.get(ADDRESS + "/print").text()).contains("中国力学学会", "学会总结 overview", "提交时固定");

        Person operator = portal.as("operator");
        Page list = operator.get("/operator/summaries?standing=SUBMITTED").hasStatus(200);
        assertThat(list.select("main").attr("data-total"))
                .isEqualTo(
                        String.valueOf(list.select("tr[data-state=SUBMITTED]").size()));
        String address = list.select("tr[data-state]:contains(中国力学学会) a").attr("href");
        assertThat(operator.get(address).hasStatus(200).text()).contains("学会总结 results", "力学学会管理员");
        var rows = Sheet.rows(
                operator.get("/operator/summaries.xlsx?kind=SOCIETY&standing=SUBMITTED")
                        .bytes(),
                new Sheet.Limits(1_000_000, 1_000, 9));
        assertThat(rows)
                .extracting(row -> String.join(" ", row.cells().subList(0, 3)))
                .contains("中国力学学会 全国学会 已提交");
    }

    @Test
    void theOperatorFindsWhoIsMissingPageByPage() {
        Person operator = portal.as("operator");
        Page first = operator.get(LIST).hasStatus(200);
        int total = Integer.parseInt(first.select("main").attr("data-total"));
        assertThat(total).isGreaterThan(200);
        assertThat(first.select("tr[data-body]")).hasSize(50);
        Set<String> seen = new HashSet<>();
        int last = (total + 49) / 50;
        for (int page = 1; page <= last; page++) {
            seen.addAll(
                    operator.get(LIST + "?page=" + page).select("tr[data-body]").eachAttr("data-body"));
        }
        assertThat(seen).hasSize(total);
        assertThat(operator.get(LIST + "?page=9999")
                        .select(".pager [aria-current]")
                        .text())
                .isEqualTo(String.valueOf(last));

        Page province = operator.get(LIST + "?provinceCode=640000").hasStatus(200);
        assertThat(province.select("tr[data-body] th").eachText())
                .singleElement(STRING)
                .contains("宁夏");
        Page missing = operator.get(LIST + "?kind=SOCIETY&standing=MISSING").hasStatus(200);
        assertThat(missing.select("tr[data-body] th").eachText()).allMatch(text -> text.contains("全国学会"));
        assertThat(missing.select(".pager a[rel=next]").attr("href"))
                .contains("kind=SOCIETY", "standing=MISSING", "page=2");
        assertThat(operator.get(LIST + "?q=力学").select("tr[data-body] th").text())
                .contains("中国力学学会");
        Page unknown = operator.get(LIST + "?kind=CITY&standing=x&provinceCode=000000&page=-1")
                .hasStatus(200);
        assertThat(unknown.text()).contains("有的筛选条件无法识别");
        assertThat(unknown.select("main").attr("data-total")).isEqualTo(String.valueOf(total));
        var rows = Sheet.rows(
                operator.get(LIST + ".xlsx?kind=PROVINCE&page=2").bytes(), new Sheet.Limits(1_000_000, 1_000, 9));
        assertThat(rows).as("the sheet has no pages: 31, 兵团 and the titles").hasSize(33);
    }

    @Test
    void theReadingListAsksTheSameHoweverLongItIs() {
        Person operator = portal.as("operator");
        operator.get(LIST);
        List<String> few = Statements.during(() -> operator.get(LIST + "?q=力学").hasStatus(200));
        database.sql("""
                        insert into annual_summary (id, campaign_id, authority_id, saved_at)
                        select gen_random_uuid(), (select id from campaign where current), id, '-infinity' from authority where level = 'SOCIETY'
                        on conflict do nothing""").update();
        List<String> many = Statements.during(() -> operator.get(LIST).hasStatus(200));
        database.sql("delete from annual_summary where saved_at = '-infinity'").update();
        assertThat(many).containsExactlyElementsOf(few);
    }

    @Test
    void aRepeatedSubmissionIsLedToTheSameReceipt() {
        fill(society.get(ADDRESS), "重复 ").submit().hasStatus(303);
        Form form = society.get(ADDRESS).form("/submission");
        String first = form.submit().hasStatus(303).location();
        assertThat(form.submit().hasStatus(303).location()).isEqualTo(first);
        assertThat(one("select count(*) from annual_summary_submission where summary_id in " + ITS))
                .isEqualTo("1");
    }

    @Test
    void refusesASubmissionThatLacksHeadingsWithLinksToThem() {
        Page refused = society.get(ADDRESS).form("/submission").submit().hasStatus(422);
        assertThat(refused.rules()).contains("field.required");
        assertThat(refused.select("[data-error-summary] a").eachAttr("href"))
                .containsExactly("#overview", "#organisation", "#highlights", "#results");
    }

    @Test
    void aStaleFormIsShownWithBothTexts() {
        Page first = society.get(ADDRESS);
        Page second = society.get(ADDRESS);
        fill(first, "先保存的 ").submit().hasStatus(303);
        Page refused = fill(second, "后来的 ").submit().hasStatus(409);
        assertThat(refused.rules()).contains("form.stale");
        assertThat(refused.select("[data-stored]").text()).contains("先保存的 overview", "后来的 overview");
        assertThat(refused.form(ADDRESS).value("overview")).isEqualTo("后来的 overview");
        refused.form(ADDRESS).submit().hasStatus(303);
    }

    @Test
    void aClosedStageKeepsTheTextOnThePage() {
        Form typed = fill(society.get(ADDRESS), "来不及的 ");
        clock.moveTo(CLOSED);
        Page refused = typed.submit().hasStatus(422);
        assertThat(refused.rules()).contains("stage.closed");
        assertThat(refused.form(ADDRESS).value("results")).isEqualTo("来不及的 results");
        Page shown = society.get(ADDRESS).hasStatus(200);
        assertThat(shown.rules()).containsExactly("stage.closed");
        assertThat(shown.postForms()).noneMatch(form -> form.contains("attachments"));
    }

    @Test
    void anExpiredSessionOffersTheTextBack() {
        Form typed = fill(society.get(ADDRESS), "登录过期前写的 ");
        society.forgetCookies();
        Page login = typed.submit().hasStatus(303).follow();
        assertThat(login.select("[data-rule=form.expired]")).hasSize(1);
        Page offered = login.form("/login")
                .set("username", "society-mechanics")
                .set("password", Portal.PASSWORD)
                .submit()
                .follow();
        assertThat(offered.mark()).isEqualTo("office.summary");
        assertThat(offered.form(ADDRESS).value("highlights")).isEqualTo("登录过期前写的 highlights");
        offered.form(ADDRESS).submit().hasStatus(303);
        assertThat(society.get(ADDRESS).form(ADDRESS).value("overview")).isEqualTo("登录过期前写的 overview");
    }

    @Test
    void keepsWhatIsBeingTypedAndSaysWhen() {
        Form form = fill(society.get(ADDRESS), "自动保存 ");
        Page kept = society.post(
                HttpMethod.POST,
                ADDRESS + "/draft?version=" + form.value("version") + "&overview=" + "长".repeat(5_001));
        assertThat(kept.hasStatus(200).body()).contains("\"version\":1");
        Page page = society.get(ADDRESS);
        assertThat(page.form(ADDRESS).value("overview")).hasSize(5_001);
        assertThat(page.rules()).contains("field.invalid");
        assertThat(society.post(HttpMethod.POST, ADDRESS + "/draft?version=0&overview=x")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void documentsAreTheBodysOwnAndTheOperatorsOnceSubmitted() {
        Page kept = attach("工作照片.exe", Pictures.jpeg(7)).hasStatus(303);
        assertThat(kept.location()).startsWith(ADDRESS);
        String file = society.get(ADDRESS).select(".file a").attr("href");
        Page opened = society.get(file).hasStatus(200);
        assertThat(opened.header("Content-Disposition"))
                .startsWith("attachment")
                .contains(".jpg");
        assertThat(opened.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(opened.header("Content-Security-Policy")).contains("sandbox");
        portal.as("province-beijing").get(file).hasStatus(404);
        portal.as("city-yinchuan").get(file).hasStatus(403);

        Person operator = portal.as("operator");
        String summary = one("select " + ITS);
        String theirs = "/operator/summaries/" + summary + "/attachments/" + file.substring(file.lastIndexOf('/') + 1);
        operator.get(theirs).hasStatus(404);
        fill(society.get(ADDRESS), "有附件 ").submit().hasStatus(303);
        society.get(ADDRESS).form("/submission").submit().hasStatus(303);
        operator.get(theirs).hasStatus(200);
        society.get(ADDRESS).form("/deletion").submit().hasStatus(303);
        operator.get(theirs).hasStatus(200);
        assertThat(society.get(ADDRESS).select("[data-changed]")).hasSize(1);
    }

    @Test
    void takesFiveDocumentsOfKnownKindsAndSaysWhichNot() {
        assertThat(attach("网页.pdf", "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasStatus(422)
                        .rules())
                .contains("annual-summary.file.refused");
        for (int n = 0; n < 5; n++) {
            attach("第" + n + "份.pdf", Documents.pdf(UUID.randomUUID().toString()))
                    .hasStatus(303);
        }
        assertThat(society.get(ADDRESS).select("[data-file]")).hasSize(5);
        assertThat(society.get(ADDRESS).postForms()).doesNotContain(ADDRESS + "/attachments");
        database.sql("update annual_summary_file set removed_at = now() where name = '第0份.pdf' and summary_id in "
                        + ITS)
                .update();
        Form room = society.get(ADDRESS).form("/attachments");
        Page refused = room.file("files", "甲.pdf", "application/pdf", Documents.pdf("甲"))
                .file("files", "乙.pdf", "application/pdf", Documents.pdf("乙"))
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).contains("annual-summary.files.limit-reached");
        assertThat(refused.select("[data-file]")).as("what found a place").hasSize(5);
    }

    @Test
    void ministriesAreToldThatNoneIsAsked() {
        Page page = portal.as("ministry-agriculture").get(ADDRESS).hasStatus(200);
        assertThat(page.rules()).containsExactly("annual-summary.not-asked");
        assertThat(fill(page, "部委 ").submit().hasStatus(422).form(ADDRESS).value("overview"))
                .isEqualTo("部委 overview");
    }

    @Test
    void everySubmissionIsWrittenDown() {
        fill(society.get(ADDRESS), "留痕 ").submit().hasStatus(303);
        society.get(ADDRESS).form("/submission").submit().hasStatus(303);
        String id = one("select " + ITS);
        assertThat(database.sql("select action from audit_entry where subject = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("annual-summary.submitted");
    }

    private Page attach(String name, byte[] content) {
        return society.get(ADDRESS)
                .form("/attachments")
                .file("files", name, "application/octet-stream", content)
                .submit();
    }

    private static Form fill(Page page, String beginning) {
        Form form = page.form(ADDRESS);
        HEADINGS.forEach(heading -> form.set(heading, beginning + heading));
        return form;
    }
}
