package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityDecision;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.DecisionKind;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may decide what about an activity, once, and what it does to it (A13, A16, B39). */
@PageTest
class ActivityDecidingModuleTests {

    private static final ArrivedAt NOW = new ArrivedAt(Instant.parse("2022-09-20T02:00:00Z"));

    @Autowired
    ActivityDeciding deciding;

    @Autowired
    Reminding reminding;

    @Autowired
    BatchDeciding batch;

    @Autowired
    ActivityFiling filing;

    @Autowired
    FilingDesk desk;

    @Autowired
    OfficeDesk office;

    @Autowired
    Decisions decisions;

    @Autowired
    PublishedActivities published;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    @Autowired
    JdbcClient database;

    @Test
    void hidesAndRestoresOnTheSameLineOnly() {
        Actor owner = informants.certified().actor();
        UUID id = submitted(owner, society());
        deciding.hide(id, "内容与主题不符", null, ningxia(), NOW);
        assertThat(desk.tasks(id, owner, NOW).state()).isEqualTo(ActivityState.HIDDEN);
        assertThat(desk.tasks(id, owner, NOW).reason()).isEqualTo("内容与主题不符");
        assertThat(office.view(id, physics()).rights().hiddenByOther()).isTrue();
        refused("activity.hiding.other-line", () -> deciding.restore(id, null, physics(), NOW));
        deciding.restore(id, null, ningxia(), NOW);
        assertThat(office.view(id, ningxia()).state()).isEqualTo(ActivityState.PUBLISHED);

        deciding.hide(id, "再次隐藏", null, physics(), NOW);
        refused("activity.hiding.other-line", () -> deciding.restore(id, null, ningxia(), NOW));
        deciding.restore(id, null, operator(), NOW);
        assertThat(decisions.of(id))
                .extracting(ActivityDecision::kind)
                .containsExactly(
                        DecisionKind.HIDDEN, DecisionKind.RESTORED, DecisionKind.HIDDEN, DecisionKind.RESTORED);
    }

    @Test
    void outsideTheScopeIsLikeNothing() {
        Actor owner = informants.certified().actor();
        UUID id = submitted(owner, county());
        UUID draft = filing.draft(owner, NOW);
        for (Actor other : List.of(province("110000"), physics(), admin(Role.CITY_ADMIN, "640100"), owner)) {
            assertThatThrownBy(() -> office.view(id, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deciding.hide(id, "试", null, other, NOW)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> deciding.sendBack(id, "试", null, other, NOW))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reminding.remind(id, other, NOW)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> office.view(draft, ningxia())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.view(Ids.next(), ningxia())).isInstanceOf(NotFound.class);
        assertThat(decisions.of(id)).isEmpty();
    }

    @Test
    void aReturnedPublishedOneGoesOnCountingAndTheNextChangeIsFree() {
        Actor owner = informants.certified().actor();
        UUID id = submitted(owner, county());
        long before = published.countOf(2022);
        deciding.sendBack(id, "地址请写到门牌号", null, ningxia(), NOW);
        assertThat(published.countOf(2022)).isEqualTo(before);
        TaskList asked = desk.tasks(id, owner, NOW);
        assertThat(asked.state()).isEqualTo(ActivityState.PUBLISHED);
        assertThat(asked.correctionReason()).isEqualTo("地址请写到门牌号");
        change(id, owner, "address", "凤凰北街 14 号");
        TaskList corrected = desk.tasks(id, owner, NOW);
        assertThat(corrected.editsLeft()).isEqualTo(3);
        assertThat(corrected.correctionReason()).isNull();
    }

    @Test
    void ofTwoAtOnceTheFirstDecisionStands() throws Exception {
        UUID id = submitted(informants.certified().actor(), society());
        List<Callable<String>> both = List.of(
                () -> outcome(() -> deciding.hide(id, "省里隐藏", null, ningxia(), NOW)),
                () -> outcome(() -> deciding.hide(id, "学会隐藏", null, physics(), NOW)));
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = pool.invokeAll(both).stream()
                    .map(ActivityDecidingModuleTests::of)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder("done", "activity.decision.taken");
        } finally {
            pool.shutdownNow();
        }
        assertThat(decisions.of(id)).hasSize(1);
    }

    @Test
    void aDecisionOnWhatHasChangedMeanwhileIsStale() {
        Actor owner = informants.certified().actor();
        UUID id = submitted(owner, county());
        long shown = office.view(id, ningxia()).revision();
        change(id, owner, "title", "走近科学家精神主题展（二）");
        refused("form.stale", () -> deciding.hide(id, "内容不符", shown, ningxia(), NOW));
        assertThat(decisions.of(id)).isEmpty();
    }

    @Test
    void remindsOnceADay() {
        UUID id = submitted(informants.certified().actor(), county());
        reminding.remind(id, ningxia(), NOW);
        refused("activity.reminder.today", () -> reminding.remind(id, ningxia(), NOW));
        assertThat(reminding.remindAll(List.of(id), ningxia(), NOW)).isZero();
        ArrivedAt tomorrow = new ArrivedAt(NOW.instant().plusSeconds(86_400));
        assertThat(reminding.remindAll(List.of(id), ningxia(), tomorrow)).isOne();
        deciding.hide(id, "隐藏", null, ningxia(), NOW);
        refused("activity.reminder.nothing-missing", () -> reminding.remind(id, ningxia(), NOW));
        assertThatThrownBy(() -> database.sql("""
                        insert into activity_decision (activity_id, n, kind, line, account_id, account_name, version_n, day, at)
                        select activity_id, 99, kind, line, account_id, account_name, version_n, day, at
                        from activity_decision where activity_id = ? and kind = 'REMINDED' limit 1""").param(id).update())
                .hasMessageContaining("activity_decision_reminded_once");
    }

    @Test
    void historyStands() {
        UUID id = submitted(informants.certified().actor(), county());
        reminding.remind(id, ningxia(), NOW);
        for (String change : List.of("update activity_decision set reason = 'x'", "delete from activity_decision")) {
            assertThatThrownBy(() -> database.sql(change + " where activity_id = ?")
                            .param(id)
                            .update())
                    .hasMessageContaining("only ever added");
        }
    }

    @Test
    void aBatchWithSomethingForeignDoesNothing() {
        UUID own = submitted(informants.certified().actor(), county());
        assertThatThrownBy(() -> batch.run(List.of(own, Ids.next()), BatchDeciding.Action.HIDING, "批量", ningxia(), NOW))
                .isInstanceOf(NotFound.class);
        assertThat(office.view(own, ningxia()).state()).isEqualTo(ActivityState.PUBLISHED);
        UUID hidden = submitted(informants.certified().actor(), county());
        deciding.hide(hidden, "早先隐藏", null, ningxia(), NOW);
        assertThat(batch.run(List.of(own, hidden), BatchDeciding.Action.HIDING, "批量", ningxia(), NOW))
                .isOne();
        assertThat(office.view(hidden, ningxia()).stateReason()).isEqualTo("早先隐藏");
    }

    private static String of(Future<String> outcome) {
        try {
            return outcome.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String outcome(Runnable decision) {
        try {
            decision.run();
            return "done";
        } catch (RuleBroken refusal) {
            return refusal.code();
        }
    }

    private static void refused(String code, ThrowingCallable decision) {
        assertThatThrownBy(decision).isInstanceOf(RuleBroken.class).hasMessage(code);
    }

    private void change(UUID id, Actor owner, String field, String text) {
        long shown = desk.part(id, Part.DETAILS, owner, NOW).version();
        var typed = Typed.whole().with("authorityId", county()).with(field, text);
        filing.save(id, Part.DETAILS, typed.details(), shown, owner, NOW);
        filing.submit(id, desk.check(id, owner, NOW).version(), owner, NOW);
    }

    private UUID submitted(Actor owner, String authority) {
        UUID id = filing.draft(owner, NOW);
        var typed = Typed.whole().with("authorityId", authority);
        if (authority.equals(society())) {
            typed.with("attributionLevel", "SOCIETY");
        }
        filing.save(id, Part.HOST, typed.host(), 0, owner, NOW);
        filing.save(id, Part.DETAILS, typed.details(), 0, owner, NOW);
        filing.submit(id, desk.check(id, owner, NOW).version(), owner, NOW);
        return id;
    }

    private String county() {
        return authorities.ofRegion("640104").orElseThrow().id().toString();
    }

    private String society() {
        return authorities.named("中国物理学会").orElseThrow().id().toString();
    }

    private Actor ningxia() {
        return province("640000");
    }

    private Actor province(String code) {
        return admin(Role.PROVINCE_ADMIN, code);
    }

    private Actor admin(Role role, String code) {
        return new Actor(informants.member().actor().accountId(), "管理员", role, code, null);
    }

    private Actor physics() {
        UUID body = UUID.fromString(society());
        return new Actor(informants.member().actor().accountId(), "中国物理学会", Role.SOCIETY_ADMIN, null, body);
    }

    private Actor operator() {
        return new Actor(informants.member().actor().accountId(), "运营", Role.OPERATOR, null, null);
    }
}
