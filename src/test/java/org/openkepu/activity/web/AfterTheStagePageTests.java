package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Form;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an informant can still begin, submit and is promised once a stage is over, with an extension and without. */
@PageTest
class AfterTheStagePageTests {

    private static final Instant START = Instant.parse("2022-09-20T02:00:00Z");
    private static final Instant FILING_OVER = Instant.parse("2022-10-08T02:00:00Z");
    private static final Instant ALL_OVER = Instant.parse("2022-10-20T02:00:00Z");
    private static final String REASON = "截止后的试验";

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    private Person person;

    @BeforeEach
    void somebodyNew() {
        person = informants.signIn(informants.certified());
    }

    @AfterEach
    void putBack() {
        clock.moveTo(START);
        database.sql("delete from stage_extension where reason = ?")
                .param(REASON)
                .update();
    }

    @Test
    void beginsNothingAndSaysWhatCanBeDone() {
        Form open = person.get("/desk/activities/new").form("/desk/activities");
        clock.moveTo(ALL_OVER);
        Page shown = person.get("/desk/activities/new").hasStatus(200);
        assertThat(shown.rules()).containsExactly("stage.closed");
        assertThat(shown.select("[data-rule=stage.closed]").text())
                .contains("活动信息填报", "2022-09-28 23:59:59", "申请延期")
                .doesNotContain("{", "您填写的内容");
        assertThat(shown.select("form[action$=/desk/activities] button").hasAttr("disabled"))
                .isTrue();

        Page refused = open.submit().hasStatus(422);
        assertThat(refused.mark()).isEqualTo("activity.new");
        assertThat(refused.rules()).containsExactly("stage.closed");
        assertThat(person.get("/desk").select("[data-total]").attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    void beginsAndFilesUnderTheExtensionOfTheBodyNamedLater() {
        extend("BODY", authorities.ofRegion("640104").orElseThrow().id().toString());
        clock.moveTo(ALL_OVER);
        Page shown = person.get("/desk/activities/new").hasStatus(200);
        assertThat(shown.rules()).isEmpty();
        assertThat(shown.select("[data-late]").text()).contains("获准延期");
        assertThat(shown.text()).contains("2022-09-28 23:59:59");
        assertThat(begin().written().submitted().mark()).isEqualTo("activity.receipt");
    }

    @Test
    void closesADraftThatTurnsOutToBeOfAnotherPlace() {
        extend("PROVINCE", "650000");
        clock.moveTo(ALL_OVER);
        var filing = begin();
        assertThat(filing.host()
                        .set("regionCode", "650102")
                        .submit()
                        .hasStatus(303)
                        .follow()
                        .rules())
                .isEmpty();
        Page elsewhere = filing.host().submit().hasStatus(303).follow();
        assertThat(elsewhere.rules()).containsExactly("stage.closed");
        filing.details().submit().hasStatus(422);
    }

    @Test
    void anExtensionOfASingleActivityBeginsNoOther() {
        extend("ACTIVITY", UUID.randomUUID().toString());
        clock.moveTo(ALL_OVER);
        assertThat(person.get("/desk/activities/new").rules()).containsExactly("stage.closed");
    }

    @Test
    void copiesNothingThatCouldNotBeFilled() {
        var filing = begin().written();
        filing.submitted();
        Form open = filing.tasks().form("/renewal");
        clock.moveTo(ALL_OVER);
        Page shown = filing.tasks();
        assertThat(shown.select("form[action$=/renewal] button").hasAttr("disabled"))
                .isTrue();
        assertThat(shown.select("p[data-rule=stage.closed]").text()).contains("不能开始新的填报");
        Page refused = open.submit().hasStatus(422);
        assertThat(refused.mark()).isEqualTo("activity.tasks");
        assertThat(refused.rules()).containsExactly("stage.closed");
        assertThat(person.get("/desk").select("[data-total]").attr("data-total"))
                .isEqualTo("1");

        extend("PROVINCE", "650000");
        open.submit().hasStatus(422);
        extend("PROVINCE", "640000");
        assertThat(filing.tasks()
                        .form("/renewal")
                        .submit()
                        .hasStatus(303)
                        .follow()
                        .mark())
                .isEqualTo("activity.tasks");
    }

    @Test
    void aSupplementOfADraftNeverSubmittedIsRefusedByTheStageThatIsOver() {
        var filing = begin().written();
        note(filing).submit().hasStatus(303);
        assertThat(supplement(filing).rules()).isEmpty();
        assertThat(supplement(filing)
                        .form("/supplement/submission")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .containsExactly("activity.filing.missing");

        clock.moveTo(FILING_OVER);
        Page shown = supplement(filing);
        assertThat(shown.rules()).containsExactly("stage.closed");
        assertThat(shown.select("[role=alert][data-rule=stage.closed]").text())
                .contains("活动信息填报", "2022-09-28 23:59:59", "申请延期");
        assertThat(shown.select("#submit button").hasAttr("disabled")).isTrue();
        assertThat(shown.text()).doesNotContain("请先提交活动填报信息");
        Page refused = shown.form("/supplement/submission").submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("stage.closed");
        note(filing).submit().hasStatus(303);
    }

    @Test
    void theTaskListPromisesNothingThatIsOver() {
        var filing = begin().written();
        filing.submitted();
        filing.details().set("title", "截止前没有提交的名称").submit().hasStatus(303);
        asksForACorrection(filing);
        assertThat(filing.tasks().text()).contains("还可修改 3 次", "管理员请您更正", "这次修改不计入次数", "核对并提交修改");

        clock.moveTo(FILING_OVER);
        Page filed = filing.tasks();
        assertThat(filed.text())
                .contains("填报已截止，不能再修改", "管理员曾请您更正", "申请延期", "在各自截止前仍可填写")
                .doesNotContain("还可修改", "请您更正：名称有误 这次", "这次修改不计入次数", "核对并提交");
        assertThat(filed.select("main").attr("data-edits-left")).isEqualTo("3");

        clock.moveTo(ALL_OVER);
        assertThat(filing.tasks().text()).contains("最后一次修改没有提交").doesNotContain("仍可填写");
    }

    private void asksForACorrection(FilingSteps filing) {
        database.sql("update activity set correction_reason = '名称有误' where id = ?::uuid")
                .param(filing.address().substring(filing.address().lastIndexOf('/') + 1))
                .update();
    }

    private Form note(FilingSteps filing) {
        return supplement(filing).form("/supplement").set("note", "现场有手语翻译。");
    }

    private Page supplement(FilingSteps filing) {
        return person.get(filing.address() + "/supplement").hasStatus(200);
    }

    private FilingSteps begin() {
        return FilingSteps.begin(person, authorities);
    }

    private void extend(String scope, String key) {
        database.sql("""
                        insert into stage_extension (id, campaign_id, kind, scope, scope_key, closes_at, reason, granted_by, granted_at)
                        values (?, ?, 'FILING', ?, ?, ?, ?, ?, now())""")
                .params(
                        UUID.randomUUID(),
                        campaigns.current().id(),
                        scope,
                        key,
                        OffsetDateTime.parse("2022-10-26T00:00:00+08:00"),
                        REASON,
                        UUID.randomUUID())
                .update();
    }
}
