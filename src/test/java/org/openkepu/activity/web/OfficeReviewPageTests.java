package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the campaign reviews: a queue, one or several approved, a change held back until it is (B39). */
@PageTest
class OfficeReviewPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    JdbcClient database;

    private Person owner;
    private Person ningxia;
    private FilingSteps steps;
    private String id;

    @BeforeEach
    void aCampaignThatReviews() {
        review(true);
        owner = informants.signIn(informants.certified());
        steps = FilingSteps.begin(owner, authorities).written();
        steps.submitted();
        id = steps.address().substring(steps.address().lastIndexOf('/') + 1);
        ningxia = portal.as("province-ningxia");
    }

    @AfterEach
    void noReviewAgain() {
        database.sql(
                        "update activity set state = 'CANCELLED', pending_version = null where state = 'SUBMITTED' or pending_version is not null")
                .update();
        review(false);
    }

    private void review(boolean on) {
        database.sql("update campaign set review = ? where year = 2022")
                .param(on)
                .update();
        revisions.raise("campaign");
        revisions.follow();
    }

    @Test
    void approvesAfterWhichItIsPublic() {
        Page office = office();
        assertThat(office.select("main").attr("data-status")).isEqualTo("SUBMITTED");
        String number = office.select("main").attr("data-number");
        portal.visitor().get("/activities/" + number).hasStatus(404);
        assertThat(queue().select("tr[data-id=" + id + "]")).hasSize(1);
        assertThat(portal.as("province-beijing").get("/office/review").select("tr[data-id=" + id + "]"))
                .isEmpty();
        office.form("/approval").submit().hasStatus(303);
        portal.visitor().get("/activities/" + number).hasStatus(200);
        assertThat(queue().select("tr[data-id=" + id + "]")).isEmpty();
        assertThat(office.form("/approval")
                        .without("token")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .contains("activity.decision.taken");
    }

    @Test
    void approvesSeveralAsTheyWereShown() {
        Page queue = queue();
        String choice = queue.select("tr[data-id=" + id + "] input[name=id]").attr("value");
        steps.details().set("title", "走近科学家精神主题展（改）").submit().hasStatus(303);
        steps.submitted();
        queue.form("/approval").force("id", choice).submit().hasStatus(303);
        assertThat(office().select("main").attr("data-status")).isEqualTo("SUBMITTED");
        Page again = queue();
        again.form("/approval")
                .set("id", again.select("tr[data-id=" + id + "] input[name=id]").attr("value"))
                .submit()
                .hasStatus(303);
        assertThat(office().select("main").attr("data-status")).isEqualTo("PUBLISHED");
        portal.as("province-beijing").get("/office/review").hasStatus(200);
    }

    @Test
    void holdsAChangeBackUntilItIsApproved() {
        Page office = office();
        String number = office.select("main").attr("data-number");
        office.form("/approval").submit().hasStatus(303);
        steps.details().set("title", "改过的名称要等审核").submit().hasStatus(303);
        steps.submitted();
        assertThat(portal.visitor().get("/activities/" + number).heading()).isEqualTo(FilingSteps.TITLE);
        Page waiting = office();
        assertThat(waiting.select("[data-waiting] tr[data-field=title] ins").text())
                .isEqualTo("改过的名称要等审核");
        assertThat(queue().select("tr[data-id=" + id + "]")).hasSize(1);
        waiting.form("/approval").submit().hasStatus(303);
        assertThat(portal.visitor().get("/activities/" + number).heading()).isEqualTo("改过的名称要等审核");
    }

    @Test
    void returnsBeforePublicationAndTheNextSubmissionWaitsAgain() {
        office().form("/return").set("reason", "请写明主讲人").submit().hasStatus(303);
        assertThat(office().select("main").attr("data-status")).isEqualTo("RETURNED");
        Page tasks = steps.tasks();
        assertThat(tasks.text()).contains("请写明主讲人");
        assertThat(tasks.select("main").attr("data-edits-left")).isEqualTo("3");
        steps.details()
                .set("description", FilingSteps.DESCRIPTION + "主讲人为馆长。")
                .submit()
                .hasStatus(303);
        steps.submitted();
        assertThat(office().select("main").attr("data-status")).isEqualTo("SUBMITTED");
        assertThat(steps.tasks().select("main").attr("data-edits-left")).isEqualTo("3");
    }

    private Page office() {
        return ningxia.get("/office/activities/" + id).hasStatus(200);
    }

    private Page queue() {
        return ningxia.get("/office/review").hasStatus(200);
    }
}
