package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Scope;
import org.openkepu.support.Informants;
import org.openkepu.support.Informants.Somebody;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Filing one activity: drafts, submission, edits, and everything that refuses them. */
@PageTest
class ActivityFilingModuleTests {

    private static final Instant OPENS = Instant.parse("2022-08-14T16:00:00Z");
    private static final Instant CLOSES = Instant.parse("2022-09-28T16:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final ArrivedAt NOW = new ArrivedAt(Instant.parse("2022-09-20T02:00:00.123456Z"));

    @Autowired
    ActivityFiling filing;

    @Autowired
    FilingDesk desk;

    @Autowired
    PublishedActivities published;

    @Autowired
    ActivityFigures figures;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    @Autowired
    JdbcClient database;

    private Actor owner;

    @BeforeEach
    void somebodyNew() {
        owner = informants.certified().actor();
    }

    @AfterEach
    void endExtensions() {
        database.sql("delete from stage_extension where reason = '汛情'").update();
    }

    @Test
    void opensADraftOfTheCurrentCampaign() {
        TaskList tasks = desk.tasks(filing.draft(owner, NOW), owner, NOW);
        assertThat(tasks.state()).isEqualTo(ActivityState.DRAFT);
        assertThat(tasks.campaign().year()).isEqualTo(2022);
        assertThat(tasks.editsLeft()).isEqualTo(3);
        assertThat(tasks.tasks()).hasSize(4).allMatch(task -> task.progress() == TaskList.Progress.NONE);
    }

    @Test
    void savesWhatIsUnfinished() {
        UUID id = filing.draft(owner, NOW);
        save(id, Part.HOST, new HostText("银川", null, null, null, null), NOW);
        PartView host = desk.part(id, Part.HOST, owner, NOW);
        assertThat(((HostText) host.text()).unitName()).isEqualTo("银川");
        assertThat(host.version()).isEqualTo(1);
        assertThat(host.hints()).extracting(Problem::field).contains("regionCode", "contactName", "contactPhone");
    }

    @Test
    void savesNothingOfWhatIsWrong() {
        UUID id = filing.draft(owner, NOW);
        save(id, Part.DETAILS, typed().details(), NOW);
        var wrong = typed().with("title", "好题目").with("startsAt", "yesterday").details();
        assertThatThrownBy(() -> save(id, Part.DETAILS, wrong, NOW))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::field)
                                .containsExactly("startsAt"));
        PartView details = desk.part(id, Part.DETAILS, owner, NOW);
        assertThat(details.version()).isEqualTo(1);
        assertThat(details.text()).isEqualTo(typed().details());
    }

    @Test
    void keepsRawTextWithoutJudgingIt() {
        UUID id = filing.draft(owner, NOW);
        var wrong = typed().with("startsAt", "2022-99").details();
        long revision = filing.keepTyped(id, Part.DETAILS, wrong, 0, owner, NOW);
        assertThat(revision).isEqualTo(1);
        assertThat(filing.keepTyped(id, Part.DETAILS, wrong, 1, owner, NOW)).isEqualTo(1);
        assertThat(desk.part(id, Part.DETAILS, owner, NOW).text()).isEqualTo(wrong);
        refused("form.stale", () -> filing.keepTyped(id, Part.DETAILS, typed().details(), 0, owner, NOW));
    }

    @Test
    void refusesAFormMadeFromAnOlderText() {
        UUID id = filing.draft(owner, NOW);
        filing.save(id, Part.HOST, typed().host(), 0, owner, NOW);
        refused(
                "form.stale",
                () -> filing.save(
                        id, Part.HOST, typed().with("unitName", "另一个窗口").host(), 0, owner, NOW));
        refused("form.stale", () -> filing.save(id, Part.HOST, typed().host(), 7, owner, NOW));
        assertThat(desk.part(id, Part.HOST, owner, NOW).text()).isEqualTo(typed().host());
    }

    @Test
    void publishesAWholeFilingUnderANumber() {
        UUID id = whole();
        FilingSubmission submission = submit(id, NOW);

        assertThat(submission.receipt()).isEqualTo(1);
        TaskList tasks = desk.tasks(id, owner, NOW);
        assertThat(tasks.state()).isEqualTo(ActivityState.PUBLISHED);
        assertThat(tasks.editsLeft()).isEqualTo(3);
        assertThat(tasks.number()).matches("2022-640104-\\d{6,}");
        var shown = published.find(tasks.number()).orElseThrow();
        assertThat(shown.line().title()).isEqualTo("走近科学家精神主题展");
        assertThat(shown.publishedAt()).isEqualTo(NOW.instant());
        assertThat(shown.toString()).doesNotContain("19900001234").doesNotContain("马老师");
    }

    @Test
    void givesAReceiptWithNumberInstantAndDigest() {
        UUID id = whole();
        submit(id, NOW);
        var receipts = desk.receipts(id, owner);
        assertThat(receipts).hasSize(1);
        Receipt receipt = receipts.get(0);
        assertThat(receipt.receiptNumber()).endsWith("-01");
        assertThat(receipt.arrivedAt()).isEqualTo(NOW.instant());
        assertThat(receipt.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void refusesToSubmitWhatIsUnfinishedAndNamesEverythingMissing() {
        UUID id = filing.draft(owner, NOW);
        save(id, Part.HOST, typed().with("contactPhone", "").host(), NOW);
        save(id, Part.DETAILS, typed().with("description", null).details(), NOW);
        assertThatThrownBy(() -> submit(id, NOW))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(Problem.missing("contactPhone"), Problem.missing("description")));
        assertThat(desk.tasks(id, owner, NOW).number()).isNull();
        assertThat(desk.receipts(id, owner)).isEmpty();
    }

    @Test
    void refusesToSubmitWhatChangedSinceItWasChecked() {
        UUID id = whole();
        long checked = desk.check(id, owner, NOW).version();
        save(id, Part.DETAILS, typed().with("title", "临时改名的活动").details(), NOW);
        refused("form.stale", () -> filing.submit(id, checked, owner, NOW));
        assertThat(desk.tasks(id, owner, NOW).isSubmitted()).isFalse();
    }

    @Test
    void onlyACertifiedInformantSubmits() {
        Somebody member = informants.member();
        owner = member.actor();
        UUID id = whole();
        refused("activity.certification.required", () -> submit(id, NOW));
        assertThat(desk.check(id, owner, NOW).refusals())
                .extracting(RuleBroken::code)
                .containsExactly("activity.certification.required");

        informants.certify(member);
        assertThat(submit(id, NOW).receipt()).isEqualTo(1);
    }

    @Test
    void anybodyElsesFilingDoesNotExist() {
        UUID id = whole();
        submit(id, NOW);
        Actor other = informants.certified().actor();
        ThrowingCallable[] attempts = {
            () -> desk.tasks(id, other, NOW),
            () -> desk.part(id, Part.HOST, other, NOW),
            () -> desk.check(id, other, NOW),
            () -> desk.receipts(id, other),
            () -> filing.save(id, Part.HOST, typed().host(), 1, other, NOW),
            () -> filing.keepTyped(id, Part.HOST, typed().host(), 1, other, NOW),
            () -> filing.submit(id, 3, other, NOW),
            () -> filing.dropPendingChange(id, 3, other, NOW)
        };
        assertThat(attempts).allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(NotFound.class));
    }

    @Test
    void savesAndSubmitsAtTheLastInstantOfTheStage() {
        var last = new ArrivedAt(CLOSES.minus(TICK));
        UUID id = filing.draft(owner, last);
        save(id, Part.HOST, typed().host(), last);
        save(id, Part.DETAILS, typed().details(), last);
        submit(id, last);
        assertThat(desk.receipts(id, owner).get(0).arrivedAt()).isEqualTo(last.instant());
    }

    @Test
    void refusesEverythingFromTheFirstInstantAfterTheStageOn() {
        UUID id = whole();
        for (Instant late : new Instant[] {CLOSES, CLOSES.plus(TICK), CLOSES.plus(Duration.ofDays(3))}) {
            var arrival = new ArrivedAt(late);
            refused("stage.closed", () -> save(id, Part.HOST, typed().host(), arrival));
            refused("stage.closed", () -> save(id, Part.DETAILS, typed().details(), arrival));
            refused("stage.closed", () -> submit(id, arrival));
            refused("stage.closed", () -> filing.keepTyped(id, Part.HOST, typed().host(), 1, owner, arrival));
        }
        assertThat(desk.tasks(id, owner, new ArrivedAt(CLOSES)).isSubmitted()).isFalse();
    }

    @Test
    void refusesEverythingBeforeTheStage() {
        UUID id = whole();
        var early = new ArrivedAt(OPENS.minus(TICK));
        refused("stage.closed", () -> save(id, Part.HOST, typed().host(), early));
        refused("stage.closed", () -> submit(id, early));
        save(id, Part.HOST, typed().host(), new ArrivedAt(OPENS));
    }

    @Test
    void readingNeverCloses() {
        UUID id = whole();
        submit(id, NOW);
        var later = new ArrivedAt(CLOSES.plus(Duration.ofDays(100)));
        assertThat(desk.part(id, Part.DETAILS, owner, later).mayWrite()).isFalse();
        assertThat(desk.part(id, Part.DETAILS, owner, later).text()).isEqualTo(typed().details());
        assertThat(desk.check(id, owner, later).maySubmit()).isFalse();
        assertThat(desk.receipts(id, owner)).hasSize(1);
    }

    @Test
    void aChangeIsPendingUntilSubmittedAndCanBeDropped() {
        UUID id = whole();
        submit(id, NOW);
        String number = desk.tasks(id, owner, NOW).number();
        save(id, Part.DETAILS, typed().with("title", "改了名字的活动").details(), NOW);

        assertThat(desk.tasks(id, owner, NOW).pendingChange()).isTrue();
        assertThat(published.find(number).orElseThrow().line().title()).isEqualTo("走近科学家精神主题展");
        CheckView check = desk.check(id, owner, NOW);
        assertThat(check.edit()).isEqualTo(1);
        assertThat(check.changes()).containsExactly(new FieldChange(Part.DETAILS, "title", "走近科学家精神主题展", "改了名字的活动"));

        filing.dropPendingChange(id, check.version(), owner, NOW);
        TaskList tasks = desk.tasks(id, owner, NOW);
        assertThat(tasks.pendingChange()).isFalse();
        assertThat(tasks.editsLeft()).isEqualTo(3);
    }

    @Test
    void allowsExactlyThreeEditsAndKeepsEveryVersion() {
        UUID id = whole();
        submit(id, NOW);
        for (int edit = 1; edit <= 3; edit++) {
            save(id, Part.DETAILS, typed().with("title", "第 " + edit + " 次修改").details(), NOW);
            assertThat(submit(id, NOW).receipt()).isEqualTo(edit + 1);
            assertThat(desk.tasks(id, owner, NOW).editsLeft()).isEqualTo(3 - edit);
        }
        refused("activity.edit.limit-reached", () -> save(id, Part.DETAILS, typed().details(), NOW));
        refused("activity.edit.limit-reached", () -> save(id, Part.HOST, typed().host(), NOW));
        refused("activity.edit.limit-reached", () -> submit(id, NOW));
        TaskList tasks = desk.tasks(id, owner, NOW);
        assertThat(tasks.versions()).isEqualTo(4);
        assertThat(published.find(tasks.number()).orElseThrow().line().title()).isEqualTo("第 3 次修改");
    }

    @Test
    void aSubmissionWithoutADifferenceSpendsNothing() {
        UUID id = whole();
        submit(id, NOW);
        save(id, Part.DETAILS, typed().with("title", " 走近科学家\u200B精神主题展 ").details(), NOW);
        assertThat(submit(id, NOW).changedNothing()).isTrue();
        TaskList tasks = desk.tasks(id, owner, NOW);
        assertThat(tasks.editsLeft()).isEqualTo(3);
        assertThat(tasks.versions()).isEqualTo(1);
        assertThat(desk.receipts(id, owner)).hasSize(1);
    }

    @Test
    void movesToTheTerritoryOfAnotherPlaceByAnEdit() {
        UUID id = whole();
        submit(id, NOW);
        save(id, Part.DETAILS, typed().with("regionCode", "441900").details(), NOW);
        submit(id, NOW);
        var shown = published.find(desk.tasks(id, owner, NOW).number()).orElseThrow();
        assertThat(shown.line().regionCode()).isEqualTo("441900");
        assertThat(shown.line().number()).startsWith("2022-640104-");
    }

    @Test
    void filesADraftLateUnderTheExtensionOfTheUnitItNames() {
        UUID id = whole();
        UUID unit = UUID.randomUUID();
        save(id, Part.HOST, typed().with("unitId", unit.toString()).host(), NOW);
        var late = new ArrivedAt(CLOSES.plusSeconds(60));
        refused("stage.closed", () -> submit(id, late));
        extendForAnHour(unit);
        assertThat(submit(id, late).receipt()).isEqualTo(1);
        assertThat(isLate(id)).isTrue();
        UUID inTime = whole();
        submit(inTime, NOW);
        assertThat(isLate(inTime)).isFalse();
    }

    @Test
    void aTextOnItsWayMayNameTheUnitItsStageIsKeptOpenFor() {
        UUID id = whole();
        UUID unit = UUID.randomUUID();
        var late = new ArrivedAt(CLOSES.plusSeconds(60));
        extendForAnHour(unit);
        refused("stage.closed", () -> save(id, Part.HOST, typed().host(), late));
        save(id, Part.HOST, typed().with("unitId", unit.toString()).host(), late);
        assertThat(desk.part(id, Part.HOST, owner, late).mayWrite()).isTrue();
    }

    @Test
    void countsADraftWhereItIsBeingTyped() {
        long atHome = drafts("640104");
        long there = drafts("640205");
        UUID id = filing.draft(owner, NOW);
        assertThat(drafts("640104")).isEqualTo(atHome + 1);
        save(id, Part.DETAILS, typed().with("regionCode", "640205").details(), NOW);
        assertThat(drafts("640104")).isEqualTo(atHome);
        assertThat(drafts("640205")).isEqualTo(there + 1);
    }

    private void extendForAnHour(UUID unit) {
        database.sql("""
                        insert into stage_extension (id, campaign_id, kind, scope, scope_key, closes_at, reason, granted_by, granted_at)
                        values (?, ?, 'FILING', 'UNIT', ?, ?, '汛情', ?, now())""")
                .params(
                        UUID.randomUUID(),
                        campaigns.current().id(),
                        unit.toString(),
                        CLOSES.plusSeconds(3600).atOffset(java.time.ZoneOffset.UTC),
                        owner.accountId())
                .update();
    }

    private long drafts(String county) {
        return figures.funnel(2022, Scope.territory(Scope.Line.COUNTY, county)).drafts();
    }

    private boolean isLate(UUID id) {
        return database.sql("select late from activity where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private UUID whole() {
        UUID id = filing.draft(owner, NOW);
        save(id, Part.HOST, typed().host(), NOW);
        save(id, Part.DETAILS, typed().details(), NOW);
        return id;
    }

    private Typed typed() {
        return Typed.whole()
                .with(
                        "authorityId",
                        authorities.ofRegion("640104").orElseThrow().id().toString());
    }

    private void save(UUID id, Part part, PartText text, ArrivedAt arrival) {
        filing.save(id, part, text, desk.part(id, part, owner, NOW).version(), owner, arrival);
    }

    private FilingSubmission submit(UUID id, ArrivedAt arrival) {
        return filing.submit(id, desk.check(id, owner, NOW).version(), owner, arrival);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
