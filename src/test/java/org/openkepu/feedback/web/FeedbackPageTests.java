package org.openkepu.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody can say something, sees what became of it, and is answered by the province or the operator (A54, B40). */
@PageTest
class FeedbackPageTests {

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private final String text = "海报上的时间看不清 " + System.nanoTime();

    @BeforeEach
    void nobodyHasSentTooMuch() {
        database.sql("delete from account_attempt where kind = 'feedback'").update();
    }

    @Test
    void everyPageLeadsToTheFormAndTheFormKnowsThePage() {
        Person visitor = portal.visitor();
        String link =
                visitor.get("/activities").select("footer a[href^=/feedback]").attr("href");
        Page form = visitor.get(link).hasStatus(200);
        assertThat(form.mark()).isEqualTo("feedback.new");
        assertThat(form.form("/feedback").value("page")).isEqualTo("/activities");
        assertThat(visitor.get("/feedback?page=https://example.org/")
                        .form("/feedback")
                        .value("page"))
                .isEmpty();
        assertThat(visitor.get("/feedback?page=//example.org").form("/feedback").value("page"))
                .isEmpty();
        assertThat(visitor.get("/nowhere").select("main a[href^=/feedback]")).isNotEmpty();
    }

    @Test
    void aVisitorComesBackWithTheReceiptNumber() {
        Person visitor = portal.visitor();
        Page receipt = typed(visitor, "640000").submit().hasStatus(303).follow().hasStatus(200);
        String number = receipt.select("main").attr("data-receipt");
        assertThat(receipt.select("main").attr("data-state")).isEqualTo("RECEIVED");
        assertThat(receipt.text()).contains(text, number);

        assertThat(answer(portal.as("operator"), "/operator/feedback", number, "谢谢，下一版会改")
                        .status())
                .isEqualTo(303);

        Page found = portal.visitor()
                .get("/feedback/state?number=" + number.toLowerCase().replace("-", ""))
                .hasStatus(303)
                .follow();
        assertThat(found.select("main").attr("data-state")).isEqualTo("ANSWERED");
        assertThat(found.text()).contains("谢谢，下一版会改", "运营人员");
    }

    @Test
    void anUnknownNumberIsSaidToBeUnknown() {
        Page unknown =
                portal.visitor().get("/feedback/state?number=0000-0000-0000").hasStatus(404);
        assertThat(unknown.rules()).containsExactly("feedback.receipt.unknown");
    }

    @Test
    void theProvinceOfTheSenderReadsAndAnswersAndNoOther() {
        Person informant = portal.as("informant-yinchuan");
        assertThat(informant.get("/feedback").form("/feedback").value("provinceCode"))
                .isEqualTo("640000");
        String number =
                typed(informant, "640000").submit().follow().select("main").attr("data-receipt");

        assertThat(portal.as("province-beijing").get("/office/feedback").text()).doesNotContain(text);
        var foreign = portal.as("province-ningxia").get("/office/feedback").form(id(number) + "/replies");
        Person beijing = portal.as("province-beijing");
        beijing.get("/office/feedback");
        assertThat(beijing.post(org.springframework.http.HttpMethod.POST, foreign.action())
                        .status())
                .isEqualTo(404);

        answer(portal.as("province-ningxia"), "/office/feedback", number, "已转交活动主办单位")
                .hasStatus(303);
        assertThat(informant.get("/account/feedback").text()).contains(text, "已转交活动主办单位");
        assertThat(informant
                        .get("/account/inbox")
                        .select("[data-message=feedback]")
                        .text())
                .contains("已转交活动主办单位");
        assertThat(portal.as("informant-beijing").get("/account/inbox").text()).doesNotContain("已转交活动主办单位");
    }

    @Test
    void whatIsTooShortIsRefusedWithTheTextKept() {
        Page refused = portal.visitor()
                .get("/feedback")
                .form("/feedback")
                .set("text", "坏了")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).contains("field.required", "field.invalid");
        assertThat(refused.form("/feedback").value("text")).isEqualTo("坏了");
    }

    @Test
    void theSameFormSentTwiceIsKeptOnce() {
        Form form = typed(portal.visitor(), "");
        String first = form.submit().hasStatus(303).location();
        assertThat(form.submit().hasStatus(303).location()).isEqualTo(first);
        form.set("text", text + "，另外").submit().hasStatus(409);
    }

    @Test
    void aVisitorWhoSendsTooMuchHasToWait() {
        Person visitor = portal.visitor();
        for (int n = 0; n < 20; n++) {
            typed(visitor, "").submit().hasStatus(303);
        }
        Page refused = typed(visitor, "").submit().hasStatus(429);
        assertThat(refused.rules()).containsExactly("account.throttled");
        assertThat(refused.form("/feedback").value("text")).isEqualTo(text);
        typed(portal.as("informant-beijing"), "").submit().hasStatus(303);
    }

    @Test
    void anEmptyAnswerIsRefusedAtItsFeedback() {
        String number =
                typed(portal.visitor(), "").submit().follow().select("main").attr("data-receipt");
        Page refused =
                answer(portal.as("operator"), "/operator/feedback", number, "").hasStatus(422);
        assertThat(refused.rules()).containsExactly("field.required");
        assertThat(refused.select("[data-feedback=" + number + "] details").hasAttr("open"))
                .isTrue();
    }

    @Test
    void theDeskSaysHowManyOfThemWaitAndNothingWhenNone() {
        database.sql("update feedback set state = 'ANSWERED'").update();
        Person operator = portal.as("operator");
        for (String list : List.of("/operator/feedback", "/office/feedback")) {
            Person reader = list.startsWith("/operator") ? operator : portal.as("province-ningxia");
            assertThat(reader.get(list).select(".lead").text()).doesNotContain("答复。选", "条还没有答复");
        }
        typed(portal.visitor(), "640000").submit().hasStatus(303);
        assertThat(operator.get("/operator/feedback").select(".lead").text()).startsWith("全国的反馈，其中 1 条还没有答复。");
        assertThat(portal.as("province-ningxia")
                        .get("/office/feedback")
                        .select(".lead")
                        .text())
                .startsWith("本省用户提交的反馈，其中 1 条还没有答复。");
    }

    @Test
    void aListRunsAFixedNumberOfStatements() {
        Person operator = portal.as("operator");
        typed(portal.as("informant-beijing"), "").submit().hasStatus(303);
        operator.get("/operator/feedback");
        int before = Statements.during(() -> operator.get("/operator/feedback")).size();
        for (int n = 0; n < 3; n++) {
            typed(portal.as("informant-beijing"), "").submit().hasStatus(303);
        }
        var after = Statements.during(() -> operator.get("/operator/feedback"));
        assertThat(after).as(after.toString()).hasSize(before);
    }

    @Test
    void textsAreSealed() {
        typed(portal.visitor(), "").submit().hasStatus(303);
        assertThat(database.sql("select position(convert_to(?, 'UTF8') in text_sealed) from feedback")
                        .param(text)
                        .query(Integer.class)
                        .list())
                .containsOnly(0);
    }

    private Form typed(Person person, String province) {
        return person.get("/feedback?page=/activities")
                .form("/feedback")
                .set("kind", "PROBLEM")
                .set("text", text)
                .set("provinceCode", province);
    }

    private Page answer(Person person, String list, String number, String words) {
        return person.get(list).form(id(number) + "/replies").set("text", words).submit();
    }

    private String id(String number) {
        return database.sql("select id from feedback where receipt = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
