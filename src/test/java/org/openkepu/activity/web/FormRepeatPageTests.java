package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.authority.Authorities;
import org.openkepu.support.Form;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Buttons pressed twice, forms opened by their address, submissions of what was submitted before. */
@PageTest
class FormRepeatPageTests {

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    private Person person;
    private FilingSteps filing;

    @BeforeEach
    void aDraft() {
        person = informants.signIn(informants.certified());
        filing = FilingSteps.begin(person, authorities);
    }

    @Test
    void deletingAndRestoringTwiceLeadsWhereTheFirstLed() {
        Form deletion = filing.tasks().form("/deletion");
        assertThat(deletion.submit().hasStatus(303).location()).isEqualTo("/desk");
        assertThat(deletion.submit().hasStatus(303).location()).isEqualTo("/desk");

        Form restoration = person.get("/desk/bin").form("/restoration");
        assertThat(restoration.submit().hasStatus(303).location()).isEqualTo(filing.address());
        assertThat(restoration.submit().hasStatus(303).location()).isEqualTo(filing.address());
    }

    @Test
    void everyFormOfAFilingCarriesItsKeys() {
        filing.written().submitted();
        for (String page : new String[] {"", "/host", "/details", "/supplement", "/summary", "/cancellation"}) {
            for (var form : person.get(filing.address() + page).select("main form[method=post]")) {
                String action = form.attr("action");
                assertThat(form.select("input[name=version]")).as(action).hasSize(1);
                assertThat(form.select("input[name=token]")).as(action).hasSize(1);
            }
        }
    }

    @Test
    void aCancellationIsRefusedWhenTheFilingChangedMeanwhile() {
        filing.written().submitted();
        Form form = person.get(filing.address() + "/cancellation")
                .form("/cancellation")
                .set("reason", "场馆检修");
        filing.details().set("title", "改过名字的活动").submit().hasStatus(303);
        Page stale = form.submit().hasStatus(409);
        assertThat(stale.rules()).containsExactly("form.stale");
        assertThat(stale.form("/cancellation").value("reason").strip()).isEqualTo("场馆检修");

        Form again = stale.form("/cancellation");
        String first = again.submit().hasStatus(303).location();
        assertThat(again.submit().hasStatus(303).location()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "/submission, /check",
        "/pending-change/deletion, /check",
        "/renewal, ''",
        "/deletion, ''",
        "/supplement/submission, /supplement",
        "/summary/submission, /summary",
        "/supplement/people, /supplement",
        "/host/draft, /host",
    })
    void theAddressOfAFormLeadsToThePageItStandsOn(String form, String page) {
        assertThat(person.get(filing.address() + form + "?lang=zh_CN")
                        .hasStatus(303)
                        .location())
                .isEqualTo(filing.address() + page);
    }

    @Test
    void hostAndDetailsSayThatAChangeOfEitherIsNotSubmitted() {
        filing.written().submitted();
        assertThat(person.get(filing.address() + "/details").select("[data-changed]"))
                .isEmpty();
        person.get(filing.address() + "/details")
                .form("/details")
                .set("title", "改过而没有提交的题目")
                .submit()
                .hasStatus(303);
        for (String page : new String[] {"/details", "/host"}) {
            assertThat(person.get(filing.address() + page)
                            .select("[data-changed] a")
                            .attr("href"))
                    .isEqualTo(filing.address() + "/check");
        }
    }

    @Test
    void savingOtherTextAfterASubmissionSaysThatItIsNotSubmitted() {
        filing.written().submitted();
        summary("甲");
        assertThat(submit().location()).endsWith("/receipts/2");
        assertThat(filing.tasks().select("[data-changed]")).isEmpty();

        summary("乙");
        Page tasks = filing.tasks();
        assertThat(tasks.select("[data-part=summary]").text()).contains("有尚未提交的修改");
        Page part = person.get(filing.address() + "/summary");
        assertThat(part.select("[data-changed]").text()).contains("有尚未提交的修改");
        assertThat(part.select("[data-changed] a").attr("href")).isEqualTo("#submit");

        assertThat(submit().location()).endsWith("/receipts/3");
        assertThat(filing.tasks().select("[data-changed]")).isEmpty();
        person.get(filing.address() + "/summary")
                .form("/summary")
                .set("text", "")
                .submit()
                .hasStatus(303);
        assertThat(filing.tasks().select("[data-part=summary]").text()).contains("有尚未提交的修改");
    }

    @Test
    void submittingTheSameAgainKeepsTheReceipt() {
        filing.written().submitted();
        summary("甲");
        submit();
        summary("乙");
        summary("甲");
        Page same = submit().follow().hasStatus(200);
        assertThat(same.select("[role=status][data-rule=activity.edit.no-difference]"))
                .hasSize(1);
        assertThat(same.select("[data-receipt]").text()).endsWith("-02");
        person.get(filing.address() + "/receipts/3").hasStatus(404);
    }

    private void summary(String text) {
        person.get(filing.address() + "/summary")
                .form("/summary")
                .set("personTimes", "320")
                .set("text", text.repeat(60))
                .submit()
                .hasStatus(303);
    }

    private Page submit() {
        return person.get(filing.address() + "/summary")
                .form("/summary/submission")
                .submit()
                .hasStatus(303);
    }
}
