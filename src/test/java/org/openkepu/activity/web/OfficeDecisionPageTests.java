package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** An activity before those who answer for it: read whole, hidden, restored, sent back, reminded of, several at once. */
@PageTest
class OfficeDecisionPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    private Person owner;
    private Person ningxia;
    private String id;
    private FilingSteps steps;

    @BeforeEach
    void aPublishedActivity() {
        owner = informants.signIn(informants.certified());
        steps = FilingSteps.begin(owner, authorities).written();
        steps.submitted();
        id = steps.address().substring(steps.address().lastIndexOf('/') + 1);
        ningxia = portal.as("province-ningxia");
    }

    @Test
    void listsWhatIsInScopeWithFiltersAsChips() {
        String number = office().select("main").attr("data-number");
        Page list = ningxia.get("/office/activities?q=科学家精神&status=PUBLISHED&complete=false&theme=NONE")
                .hasStatus(200);
        assertThat(list.mark()).isEqualTo("office.activities");
        assertThat(list.select("[data-chip]").eachAttr("data-chip")).containsExactly("q", "status", "complete");
        assertThat(list.select("[data-chip=complete]").text()).endsWith(": 否");
        assertThat(list.select("select[name=complete] option[selected]").text()).isEqualTo("否");
        assertThat(list.select("main > .note-box").text()).contains("主题");
        assertThat(list.select("tr[data-number=" + number + "]")).hasSize(1);
        assertThat(portal.as("province-beijing")
                        .get("/office/activities?q=" + number)
                        .hasStatus(200)
                        .text())
                .doesNotContain(FilingSteps.TITLE);
        assertThat(portal.as("operator")
                        .get("/operator/activities?q=科学家精神")
                        .hasStatus(200)
                        .select("tr[data-id=" + id + "]"))
                .hasSize(1);
    }

    @Test
    void aListAsksAFixedNumberOfStatements() {
        ningxia.get("/office/activities");
        var few = Statements.during(
                () -> ningxia.get("/office/activities?q=科学家精神").hasStatus(200));
        var many = Statements.during(() -> ningxia.get("/office/activities").hasStatus(200));
        assertThat(asked(few)).isLessThanOrEqualTo(3);
        assertThat(asked(many)).isLessThanOrEqualTo(3);
    }

    private static long asked(java.util.List<String> statements) {
        return statements.stream().filter(sql -> sql.contains("activity")).count();
    }

    @Test
    void showsEveryPartWithTheContact() {
        Page page = office();
        assertThat(page.mark()).isEqualTo("office.activity");
        assertThat(page.text()).contains(FilingSteps.TITLE, FilingSteps.DESCRIPTION, "马老师", "19900001234");
        assertThat(page.linksTo("/office/activities/" + id + "/versions")).isTrue();
        assertThat(ningxia.get("/office/activities/" + id + "/versions")
                        .hasStatus(200)
                        .mark())
                .isEqualTo("activity.versions");
    }

    @Test
    void hidesWithAReasonTheOwnerReads() {
        Page refused = office().form("/hiding").submit().hasStatus(422);
        assertThat(refused.rules()).contains("activity.decision.reason-required");
        Page tooLong =
                office().form("/hiding").set("reason", "长".repeat(501)).submit().hasStatus(422);
        assertThat(tooLong.rules()).contains("activity.decision.reason-invalid");
        assertThat(tooLong.form("/hiding").value("reason")).hasSize(501);
        var form = office().form("/hiding").set("reason", "内容与主题不符");
        Page hidden = form.submit().hasStatus(303).follow().hasStatus(200);
        assertThat(hidden.select("main").attr("data-status")).isEqualTo("HIDDEN");
        assertThat(form.submit().hasStatus(303).location()).isEqualTo("/office/activities/" + id);
        assertThat(hidden.select("[data-decision=HIDDEN]")).hasSize(1);
        assertThat(steps.tasks().text()).contains("内容与主题不符");
        assertThat(owner.get("/account/inbox").select("[data-message=decision]").text())
                .contains("内容与主题不符", FilingSteps.TITLE);
        Page restored = hidden.form("/restoring").submit().hasStatus(303).follow();
        assertThat(restored.select("main").attr("data-status")).isEqualTo("PUBLISHED");
    }

    @Test
    void aSecondDecisionOnTheSamePageIsToldSo() {
        Page first = office();
        Page second = office();
        first.form("/hiding").set("reason", "先").submit().hasStatus(303);
        Page taken = second.form("/hiding").set("reason", "后").submit().hasStatus(422);
        assertThat(taken.rules()).contains("activity.decision.taken");
        Page stale = office();
        stale.form("/restoring").submit().hasStatus(303);
        assertThat(second.form("/return")
                        .set("reason", "请更正")
                        .submit()
                        .hasStatus(409)
                        .rules())
                .contains("form.stale");
    }

    @Test
    void returnsAndRemindsAndTellsTheOwner() {
        office().form("/return").set("reason", "请补充门牌号").submit().hasStatus(303);
        assertThat(steps.tasks().text()).contains("请补充门牌号");
        office().form("/reminder").submit().hasStatus(303);
        assertThat(office().postForms()).noneMatch(action -> action.endsWith("/reminder"));
        assertThat(owner.get("/account/inbox").select("[data-message=decision]").eachAttr("data-kind"))
                .containsExactly("REMINDED", "RETURNED");
    }

    @Test
    void masksScienceWorkersAndShowsThemOnceForAReason() {
        owner.get(steps.address() + "/supplement")
                .form("/supplement")
                .set("note", "见名单")
                .set("people", "张三,19900001234,某大学,物理")
                .set("peopleConsent", "true")
                .submit()
                .hasStatus(303);
        var sent = owner.get(steps.address() + "/supplement")
                .form("/submission")
                .submit()
                .hasStatus(303);
        assertThat(sent.location()).contains("/receipts/");
        Page page = office();
        assertThat(page.select("[data-person]").text())
                .contains("张*", "199****1234")
                .doesNotContain("张三");
        page.form("/people").submit().hasStatus(422);
        Page asked = page.form("/people").set("reason", "核对专家身份").submit().hasStatus(303);
        Page once = ningxia.get(asked.location()).hasStatus(200);
        assertThat(once.select("[data-person]").text()).contains("张三", "19900001234");
        assertThat(ningxia.get(asked.location()).select("[data-person]")).isEmpty();
        portal.as("province-beijing").get(asked.location()).hasStatus(404);
    }

    @Test
    void hidesSeveralAtOnceAfterAPreview() {
        Page preview =
                ningxia.get("/office/activities/batch?action=hiding&id=" + id).hasStatus(200);
        assertThat(preview.select("main").attr("data-possible")).isEqualTo("1");
        assertThat(preview.form("/batch").submit().hasStatus(422).rules())
                .contains("activity.decision.reason-required");
        preview.form("/batch").set("reason", "批量处理").submit().hasStatus(303);
        assertThat(office().select("main").attr("data-status")).isEqualTo("HIDDEN");
        portal.as("province-beijing")
                .get("/office/activities/batch?action=hiding&id=" + id)
                .hasStatus(404);
        preview.form("/batch")
                .force("id", id, "00000000-0000-7000-8000-000000000000")
                .submit()
                .hasStatus(404);
        ningxia.get("/office/activities/batch?action=hiding").hasStatus(303);
    }

    private Page office() {
        return ningxia.get("/office/activities/" + id).hasStatus(200);
    }
}
