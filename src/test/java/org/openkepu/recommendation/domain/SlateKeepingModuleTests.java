package org.openkepu.recommendation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.domain.ActivityDeciding;
import org.openkepu.recommendation.SlateNotice;
import org.openkepu.recommendation.SlateNotices;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may stand on a slate, who holds it, and what makes it leave (A15, A18, A57, A58). */
@RecommendationTest
class SlateKeepingModuleTests {

    private static final String WHY = "群众参与广，效果好";

    @Autowired
    Recommending recommending;

    @Autowired
    SlateKeeping keeping;

    @Autowired
    SlateOrdering ordering;

    @Autowired
    SlateSubmitting submitting;

    @Autowired
    SlateMoving moving;

    @Autowired
    SlateDesk desk;

    @Autowired
    SlateNotices notices;

    @Autowired
    ActivityDeciding deciding;

    @Autowired
    JdbcClient database;

    @Test
    void takesCompletePublishedActivitiesOfItsScopeOnly() {
        Recommender society = recommending.society(5);
        Recommender other = recommending.society(5);
        UUID own = recommending.complete(society, "完整的活动");
        UUID incomplete = recommending.published("还不完整的活动");
        recommending.bring(incomplete, society);
        UUID hidden = recommending.complete(society, "隐藏的活动");
        deciding.hide(hidden, "试验", null, society.actor(), recommending.now());
        UUID foreign = recommending.complete(other, "别处的活动");
        add(society, own);
        refused("recommendation.incomplete", () -> add(society, incomplete));
        refused("recommendation.incomplete", () -> add(society, hidden));
        assertThatThrownBy(() -> add(society, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(society, Ids.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keeping.addActivity(null, WHY, null, society.actor(), recommending.now()))
                .isInstanceOf(FormRefused.class);
        assertThat(activities(society)).containsExactly(own);
    }

    @Test
    void holdsAsManyAsItsQuotaAndNoMore() {
        Recommender society = recommending.society(2);
        add(society, recommending.complete(society, "第一项"));
        UUID second = recommending.complete(society, "第二项");
        add(society, second);
        UUID third = recommending.complete(society, "第三项");
        refused("recommendation.quota-full", () -> add(society, third));
        ordering.release(line(society, second), null, society.actor(), recommending.now());
        add(society, third);
        assertThat(activities(society)).hasSize(2).contains(third);
    }

    @Test
    void standsOnOneSlateOnlyWhicheverLineWasFirst() {
        Recommender province = recommending.province(5);
        Recommender society = recommending.society(5);
        UUID both = recommending.complete(society, "两条线都看得见的活动");
        recommending.bring(both, province);
        add(province, both);
        assertThatThrownBy(() -> add(society, both)).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("recommendation.taken");
            assertThat(refusal.arguments()).containsExactly(province.name());
        });
        ordering.release(line(province, both), null, province.actor(), recommending.now());
        add(society, both);
        refused("recommendation.taken", () -> add(province, both));
    }

    @Test
    void mayStandOnTwoSlatesWhereTheCampaignSaysSo() {
        Recommender province = recommending.province(5);
        Recommender society = recommending.society(5);
        UUID both = recommending.complete(society, "可以重复推荐的活动");
        recommending.bring(both, province);
        database.sql("update recommendation_rules set one_slate = false").update();
        try {
            add(province, both);
            add(society, both);
        } finally {
            database.sql("update recommendation_rules set one_slate = true").update();
        }
        assertThat(activities(society)).containsExactly(both);
    }

    @Test
    void isHandedOverToTheOtherLineInOneStep() {
        Recommender province = recommending.province(5);
        Recommender society = recommending.society(1);
        UUID both = recommending.complete(society, "转给学会的活动");
        recommending.bring(both, province);
        add(province, both);
        UUID line = line(province, both);
        assertThat(ordering.others(both, desk.own(province.actor()).body()))
                .extracting(Body::id)
                .containsExactly(society.bodyId());
        assertThatThrownBy(() -> ordering.handOver(
                        line, province.bodyId().toString(), null, province.actor(), recommending.now()))
                .isInstanceOf(FormRefused.class);
        ordering.handOver(line, society.bodyId().toString(), null, province.actor(), recommending.now());
        assertThat(activities(province)).isEmpty();
        assertThat(activities(society)).containsExactly(both);
        assertThat(told(society)).containsExactly(SlateNotice.Kind.GIVEN);
        UUID more = recommending.complete(society, "再转一项");
        recommending.bring(more, province);
        add(province, more);
        refused(
                "recommendation.quota-full",
                () -> ordering.handOver(
                        line(province, more), society.bodyId().toString(), null, province.actor(), recommending.now()));
        assertThat(activities(province)).containsExactly(more);
    }

    @Test
    void ordersLinesUpAndDown() {
        Recommender society = recommending.society(5);
        UUID first = recommending.complete(society, "第一");
        UUID second = recommending.complete(society, "第二");
        UUID third = recommending.complete(society, "第三");
        List.of(first, second, third).forEach(one -> add(society, one));
        ordering.shift(line(society, third), true, null, society.actor(), recommending.now());
        assertThat(activities(society)).containsExactly(first, third, second);
        ordering.shift(line(society, first), false, null, society.actor(), recommending.now());
        assertThat(activities(society)).containsExactly(third, first, second);
        ordering.shift(line(society, third), true, null, society.actor(), recommending.now());
        assertThat(activities(society)).containsExactly(third, first, second);
        assertThatThrownBy(() -> ordering.shift(
                        line(society, first),
                        true,
                        null,
                        recommending.society(1).actor(),
                        recommending.now()))
                .isInstanceOf(NotFound.class);
        refused(
                "form.stale",
                () -> ordering.shift(line(society, first), true, 0L, society.actor(), recommending.now()));
    }

    @Test
    void recommendsHostsOfItsScopeOnTheirEvidence() {
        Recommender society = recommending.society(2);
        UUID one = recommending.complete(society, "馆里的活动");
        UUID two = recommending.published("馆里的另一场食品安全活动");
        recommending.bring(two, society);
        String name = "某某科技馆" + one;
        recommending.hostedBy(one, name);
        recommending.hostedBy(two, name.replace("科技馆", "（科技馆）").replace("（科技馆）", " 科技馆"));
        UUID host = database.sql("select activity_host_id(unit_id, unit_name) from activity where id = ?")
                .param(one)
                .query(UUID.class)
                .single();
        keeping.addUnit(host.toString(), WHY, null, society.actor(), recommending.now());
        SlateView.Entry entry = desk.own(society.actor()).units().get(0);
        assertThat(entry.host().figures().published()).isEqualTo(2);
        assertThat(entry.host().figures().complete()).isEqualTo(1);
        assertThat(entry.host().figures().personTimes()).isEqualTo(300);
        assertThatThrownBy(() -> keeping.addUnit(
                        host.toString(), WHY, null, recommending.society(1).actor(), recommending.now()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isSubmittedOnceAndRecalledByTheOperatorOnly() {
        Recommender society = recommending.society(3);
        refused("recommendation.empty", () -> submitting.submit(null, society.actor(), recommending.now()));
        UUID one = recommending.complete(society, "要提交的活动");
        keeping.addActivity(one.toString(), "", null, society.actor(), recommending.now());
        assertThatThrownBy(() -> submitting.submit(null, society.actor(), recommending.now()))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly("recommendation.reason-missing"));
        add(society, one);
        refused("form.stale", () -> submitting.submit(0L, society.actor(), recommending.now()));
        SlateView view = desk.own(society.actor());
        assertThat(submitting.submit(view.version(), society.actor(), recommending.now()))
                .isEqualTo(1);
        refused("recommendation.submitted", () -> submitting.submit(null, society.actor(), recommending.now()));
        refused("recommendation.submitted", () -> add(society, one));
        refused(
                "recommendation.submitted",
                () -> ordering.release(line(society, one), null, society.actor(), recommending.now()));
        UUID slate = desk.own(society.actor()).slateId();
        moving.recall(slate, "盖章有误", recommending.operator(), recommending.now());
        refused(
                "recommendation.not-submitted",
                () -> moving.recall(slate, "再次撤回", recommending.operator(), recommending.now()));
        assertThat(submitting.submit(null, society.actor(), recommending.now())).isEqualTo(2);
        assertThat(desk.submissions(desk.own(society.actor())))
                .extracting(Submission::recalledFor)
                .containsExactly(null, "盖章有误");
        assertThat(told(society)).containsExactly(SlateNotice.Kind.RECALLED);
    }

    @Test
    void aHiddenActivityLeavesEvenASubmittedSlateAndItsHolderIsTold() {
        Recommender society = recommending.society(3);
        UUID hidden = recommending.complete(society, "提交后隐藏的活动");
        UUID stays = recommending.complete(society, "留下的活动");
        add(society, hidden);
        add(society, stays);
        long before = desk.own(society.actor()).version();
        submitting.submit(before, society.actor(), recommending.now());
        deciding.hide(hidden, "内容失实", null, society.actor(), recommending.now());
        assertThat(activities(society)).containsExactly(stays);
        assertThat(told(society)).containsExactly(SlateNotice.Kind.HIDDEN);
        assertThat(notices.toldTo(society.actor()).get(0).title()).isEqualTo("提交后隐藏的活动");
    }

    @Test
    void theOperatorMovesAHoldingWithAReason() {
        Recommender province = recommending.province(2);
        Recommender society = recommending.society(2);
        UUID both = recommending.complete(society, "运营方移动的活动");
        recommending.bring(both, province);
        add(province, both);
        UUID line = line(province, both);
        assertThatThrownBy(() -> moving.move(
                        line, society.bodyId().toString(), " ", recommending.operator(), recommending.now()))
                .isInstanceOf(FormRefused.class);
        moving.move(line, society.bodyId().toString(), "双方商定", recommending.operator(), recommending.now());
        assertThat(activities(society)).containsExactly(both);
        assertThat(told(province)).containsExactly(SlateNotice.Kind.MOVED_AWAY);
        assertThat(told(society)).containsExactly(SlateNotice.Kind.MOVED_HERE);
        moving.move(line(society, both), "none", "重复申报", recommending.operator(), recommending.now());
        assertThat(activities(society)).isEmpty();
    }

    @Test
    void isOpenToItsLastNanosecondByTheArrival() {
        Recommender society = recommending.society(3);
        UUID one = recommending.complete(society, "最后一刻的活动");
        Instant end = Instant.parse("2022-10-25T16:00:00Z");
        refused("stage.closed", () -> addAt(society, one, end));
        refused("stage.closed", () -> addAt(society, one, Instant.parse("2022-08-14T15:59:59Z")));
        addAt(society, one, end.minusNanos(1));
        refused("stage.closed", () -> submitting.submit(null, society.actor(), new ArrivedAt(end)));
        assertThat(submitting.submit(null, society.actor(), new ArrivedAt(end.minusNanos(1))))
                .isEqualTo(1);
    }

    @Test
    void anExtensionKeepsTheStageOpenForItsBodyOnly() {
        Recommender society = recommending.society(3);
        Recommender other = recommending.society(3);
        Instant late = Instant.parse("2022-10-27T00:00:00Z");
        database.sql("""
                        insert into stage_extension (id, campaign_id, kind, scope, scope_key, closes_at, reason, granted_by, granted_at)
                        select ?, id, 'RECOMMENDATION', 'BODY', ?, '2022-10-30 00:00+08', '试验', ?, now() from campaign where current""")
                .params(
                        Ids.next(),
                        society.bodyId().toString(),
                        recommending.operator().accountId())
                .update();
        addAt(society, recommending.complete(society, "延期内的活动"), late);
        UUID theirs = recommending.complete(other, "没有延期的活动");
        refused("stage.closed", () -> addAt(other, theirs, late));
    }

    @Test
    void theDatabaseHoldsTheQuotaWhateverWritesTheLine() {
        Recommender society = recommending.society(1);
        add(society, recommending.complete(society, "唯一的名额"));
        UUID more = recommending.complete(society, "多出来的一项");
        assertThatThrownBy(() -> database.sql("""
                                insert into slate_line (id, slate_id, kind, position, activity_id, alone, reason, added_by, added_by_name, added_at)
                                select ?, s.id, 'ACTIVITY', 9, ?, true, '', ?, '试验', now() from slate s where s.body_id = ?""")
                        .params(Ids.next(), more, society.actor().accountId(), society.bodyId())
                        .update())
                .hasMessageContaining("at most its quota");
        assertThat(recommending.lines(society.bodyId())).isEqualTo(1);
    }

    private void add(Recommender body, UUID activity) {
        keeping.addActivity(activity.toString(), WHY, null, body.actor(), recommending.now());
    }

    private void addAt(Recommender body, UUID activity, Instant at) {
        keeping.addActivity(activity.toString(), WHY, null, body.actor(), new ArrivedAt(at));
    }

    private List<@Nullable UUID> activities(Recommender body) {
        return desk.own(body.actor()).activities().stream()
                .map(entry -> entry.line().activityId())
                .toList();
    }

    private UUID line(Recommender body, UUID activity) {
        return desk.own(body.actor()).activities().stream()
                .filter(entry -> activity.equals(entry.line().activityId()))
                .findFirst()
                .orElseThrow()
                .line()
                .id();
    }

    private List<SlateNotice.Kind> told(Recommender body) {
        return notices.toldTo(body.actor()).stream().map(SlateNotice::kind).toList();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
