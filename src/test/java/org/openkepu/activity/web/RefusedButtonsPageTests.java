package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Form;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No button is offered for what its own service would refuse; the sentence stands in its place. */
@PageTest
class RefusedButtonsPageTests {

    private static final Instant START = Instant.parse("2022-09-20T02:00:00Z");
    private static final Instant CLOSED = Instant.parse("2022-09-28T16:00:00Z");
    private static final String LIMIT = "activity.edit.limit-reached";
    private static final String STATE = "activity.not-editable";

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    private Person person;
    private FilingSteps filing;

    @BeforeEach
    void aPublishedActivity() {
        person = informants.signIn(informants.certified());
        filing = FilingSteps.begin(person, authorities).written();
        filing.submitted();
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(START);
    }

    @Test
    void everyButtonIsLiveWhileTheRulesSayYes() {
        for (String part : new String[] {"/host", "/details", "/supplement", "/summary", "/check", "/cancellation"}) {
            Page page = page(part);
            assertThat(page.select("main form[method=post] button[disabled]"))
                    .as(part)
                    .isEmpty();
            assertThat(page.rules()).as(part).isEmpty();
        }
        assertThat(page("/host").select("#part").hasAttr("data-autosave")).isTrue();
    }

    @Test
    void nothingIsSavedOrSubmittedOnceTheEditsAreSpent() {
        change("edits_used = 3");
        unwritable("/host", LIMIT);
        unwritable("/details", LIMIT);
        unsubmittable("/check", "/submission", LIMIT);
        assertThat(saves("/supplement").hasAttr("disabled")).isFalse();
        assertThat(page("/summary").select("#submit button[disabled]")).isEmpty();
    }

    @Test
    void theCheckPageOffersNothingOnceTheStageIsOver() {
        filing.details().set("title", "没有赶上的修改").submit().hasStatus(303);
        clock.moveTo(CLOSED);
        unwritable("/details", "stage.closed");
        unsubmittable("/check", "/submission", "stage.closed");
        unsubmittable("/check", "/pending-change/deletion", "stage.closed");
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, 已取消", "HIDDEN, 已隐藏"})
    void nothingOfWhatIsCalledOffOrHiddenIsOffered(String state, String name) {
        Form open = page("/cancellation").form("/cancellation").set("reason", "场馆检修");
        change("state = '" + state + "', state_reason = '另有安排'");
        for (String part : new String[] {"/host", "/details", "/supplement", "/summary"}) {
            unwritable(part, STATE);
        }
        unsubmittable("/check", "/submission", STATE);
        unsubmittable("/supplement", "/supplement/submission", STATE);
        unsubmittable("/summary", "/summary/submission", STATE);
        unsubmittable("/cancellation", "/cancellation", STATE);
        assertThat(page("/cancellation").select("[data-rule=" + STATE + "]").text())
                .contains(name);
        assertThat(filing.tasks().text()).doesNotContain("还可修改");

        Page refused = open.submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly(STATE);
        assertThat(refused.form("/cancellation").value("reason").strip()).isEqualTo("场馆检修");
    }

    /** The page of a part whose form stands there to be read, and says why it is not to be saved. */
    private void unwritable(String part, String rule) {
        assertThat(saves(part).hasAttr("disabled")).as(part).isTrue();
        Page page = page(part);
        assertThat(page.rules()).as(part).containsExactly(rule);
        assertThat(page.select("#part [data-rule=" + rule + "]")).as(part).hasSize(1);
        assertThat(page.select("#part").hasAttr("data-autosave")).as(part).isFalse();
        assertThat(page.form(part).submit().hasStatus(422).rules()).as(part).contains(rule);
    }

    private org.jsoup.select.Elements saves(String part) {
        return page(part).select("#part .actions button");
    }

    private void unsubmittable(String part, String form, String rule) {
        Page page = page(part);
        assertThat(page.rules()).as(part).contains(rule);
        assertThat(page.select("form[action$=" + form + "] button").hasAttr("disabled"))
                .as(part + form)
                .isTrue();
        assertThat(page.form(form).submit().hasStatus(422).rules()).as(form).contains(rule);
    }

    private Page page(String part) {
        return person.get(filing.address() + part).hasStatus(200);
    }

    private void change(String what) {
        String id = filing.address().substring(filing.address().lastIndexOf('/') + 1);
        database.sql("update activity set " + what + " where id = ?::uuid")
                .param(id)
                .update();
    }
}
