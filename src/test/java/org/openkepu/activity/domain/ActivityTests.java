package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityState;
import org.openkepu.campaign.StageSubject;
import org.openkepu.shared.Ids;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Scope;

/** One activity's life and its three edits (A55, A57). */
class ActivityTests {

    private static final Instant NOW = Instant.parse("2022-09-20T02:00:00Z");

    private final Activity activity = new Activity(Known.CAMPAIGN, Ids.next(), NOW);

    @Test
    void isADraftWithoutNumberAtFirst() {
        assertThat(activity.state()).isEqualTo(ActivityState.DRAFT);
        assertThat(activity.number()).isNull();
        assertThat(activity.isSubmitted()).isFalse();
        assertThat(activity.stageSubject()).isEqualTo(new StageSubject(activity.id(), null, null, null));
    }

    @Test
    void firstSubmissionPublishesAndCostsNoEdit() {
        submit(activity);
        assertThat(activity.state()).isEqualTo(ActivityState.PUBLISHED);
        assertThat(activity.submittedAt()).isEqualTo(NOW);
        assertThat(activity.edits().used()).isZero();
        assertThat(activity.versions()).isEqualTo(1);
        assertThat(activity.stageSubject().provinceCode()).isEqualTo("640000");
    }

    @Test
    void firstSubmissionWaitsForReviewWhereTheCampaignReviews() {
        activity.submitFirst(facts("一"), ActivityNumber.of(2022, "640104", 1), true, NOW);
        assertThat(activity.state()).isEqualTo(ActivityState.SUBMITTED);
        assertThat(activity.isSubmitted()).isTrue();
    }

    @Test
    void allowsThreeEditsAndRefusesTheFourth() {
        submit(activity);
        for (int edit = 1; edit <= 3; edit++) {
            activity.edit(facts("第" + edit + "次修改"), false);
            assertThat(activity.edits().used()).isEqualTo(edit);
            assertThat(activity.versions()).isEqualTo(edit + 1);
        }
        refused("activity.edit.limit-reached", () -> activity.edit(facts("第四次修改"), false));
        assertThat(activity.edits().used()).isEqualTo(3);
        assertThat(activity.facts().title()).isEqualTo("第3次修改");
        assertThat(activity.mayEditFilingInformation()).isFalse();
    }

    @Test
    void aDraftIsWrittenAsOftenAsOneLikes() {
        assertThat(activity.mayEditFilingInformation()).isTrue();
        activity.requireEditsLeft();
    }

    @Test
    void aCorrectionAskedForCostsNothingAndIsAskedForOnce() {
        submit(activity);
        for (int edit = 1; edit <= 3; edit++) {
            activity.edit(facts("第" + edit + "次修改"), false);
        }
        askForCorrection();
        activity.edit(facts("按要求更正"), false);

        assertThat(activity.edits().used()).isEqualTo(3);
        assertThat(activity.correctionReason()).isNull();
        refused("activity.edit.limit-reached", () -> activity.edit(facts("又一次修改"), false));
    }

    @Test
    void aCorrectionLeavesTheEditsOneStillHas() {
        submit(activity);
        askForCorrection();
        activity.edit(facts("按要求更正"), false);
        assertThat(activity.edits().used()).isZero();
        activity.edit(facts("自己修改"), false);
        assertThat(activity.edits().used()).isEqualTo(1);
    }

    @Test
    void supplementAndSummaryWaitForTheFilingInformation() {
        refused("activity.filing.missing", () -> activity.markSupplemented(NOW));
        refused("activity.filing.missing", () -> activity.markSummarised(200, NOW));
    }

    @Test
    void isCompleteOnceAllThreeAreSubmitted() {
        submit(activity);
        assertThat(activity.isComplete()).isFalse();
        activity.markSummarised(200, NOW);
        assertThat(activity.isComplete()).isFalse();
        activity.markSupplemented(NOW);
        assertThat(activity.isComplete()).isTrue();
        assertThat(activity.edits().used()).isZero();
    }

    @Test
    void cancellingIsFinalAndKeepsTheReason() {
        submit(activity);
        activity.standing().cancel("场馆检修");
        assertThat(activity.state()).isEqualTo(ActivityState.CANCELLED);
        assertThat(activity.standing().reason()).isEqualTo("场馆检修");
        refused("activity.not-editable", activity.standing()::requireEditable);
        refused("activity.not-editable", () -> activity.edit(facts("还想修改"), false));
        refused("activity.not-editable", () -> activity.standing().cancel("再取消一次"));
    }

    @Test
    void whatIsHiddenIsNotWritten() {
        submit(activity);
        activity.standing().hide(Scope.EVERYTHING, "内容与主题不符");
        refused("activity.not-editable", activity.standing()::requireEditable);
        refused("activity.not-editable", () -> activity.edit(facts("悄悄修改"), false));
        refused("activity.not-editable", () -> activity.standing().cancel("不办了"));
    }

    @Test
    void numbersItsReceipts() {
        assertThat(activity.nextReceipt()).isEqualTo(1);
        assertThat(activity.nextReceipt()).isEqualTo(2);
    }

    private void askForCorrection() {
        activity.standing().sendBack("地址有误，请更正");
    }

    private static void submit(Activity activity) {
        activity.submitFirst(facts("首次提交"), ActivityNumber.of(2022, "640104", 1), false, NOW);
    }

    private static Facts facts(String title) {
        return Known.facts(Typed.whole().with("title", title.length() < 2 ? title + "场" : title));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
