package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Calling off, copying, the bin, and the versions an owner compares. */
@PageTest
class FilingLifeModuleTests {

    private static final ArrivedAt NOW = new ArrivedAt(Instant.parse("2022-09-20T02:00:00Z"));

    @Autowired
    ActivityFiling filing;

    @Autowired
    FilingLife life;

    @Autowired
    FilingDesk desk;

    @Autowired
    FilingHistory history;

    @Autowired
    DeskList list;

    @Autowired
    BinEmptying emptying;

    @Autowired
    Activities activities;

    @Autowired
    PortalClock clock;

    @Autowired
    PublishedActivities published;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    private Actor owner;

    @BeforeEach
    void somebodyNew() {
        owner = informants.certified().actor();
    }

    @Test
    void staysReadableAndMarkedWhenCalledOff() {
        UUID id = submitted();
        life.cancel(id, "场馆检修", shown(id), owner);
        TaskList tasks = desk.tasks(id, owner, NOW);
        assertThat(tasks.state()).isEqualTo(ActivityState.CANCELLED);
        var shown = published.find(tasks.number()).orElseThrow();
        assertThat(shown.cancelledFor()).isEqualTo("场馆检修");
        assertThatThrownBy(() -> save(id, typed().with("title", "再来一次").details()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("activity.not-editable");
    }

    @Test
    void isCalledOffForAReasonOnly() {
        UUID id = submitted();
        assertThatThrownBy(() -> life.cancel(id, " ", shown(id), owner)).isInstanceOf(FormRefused.class);
        assertThat(desk.tasks(id, owner, NOW).state()).isEqualTo(ActivityState.PUBLISHED);
    }

    @Test
    void isNotCalledOffFromAPageMadeBeforeAChange() {
        UUID id = submitted();
        long shown = shown(id);
        save(id, typed().with("title", "改过的题目").details());
        assertThatThrownBy(() -> life.cancel(id, "场馆检修", shown, owner)).hasMessage("form.stale");
        assertThat(desk.tasks(id, owner, NOW).state()).isEqualTo(ActivityState.PUBLISHED);
    }

    private long shown(UUID id) {
        return desk.tasks(id, owner, NOW).revision();
    }

    @Test
    void copiesHostAndDetailsWithoutTheTimesAndLinksBack() {
        UUID id = submitted();
        UUID copy = life.renew(id, owner, NOW);
        DetailsText details =
                (DetailsText) desk.part(copy, Part.DETAILS, owner, NOW).text();
        assertThat(details.title()).isEqualTo(typed().details().title());
        assertThat(details.startsAt()).isNull();
        assertThat(desk.tasks(copy, owner, NOW).renewedFrom()).isEqualTo(id);
        assertThat(desk.tasks(copy, owner, NOW).isSubmitted()).isFalse();
    }

    @Test
    void takesADraftBackFromTheBinForThirtyDays() {
        UUID id = filing.draft(owner, NOW);
        life.delete(id, owner, NOW);
        assertThatThrownBy(() -> desk.tasks(id, owner, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("activity.in-bin");
        assertThat(list.count(owner)).isZero();
        assertThat(life.bin(owner, NOW)).extracting(Deleted::id).containsExactly(id);
        life.restore(id, owner, NOW);
        assertThat(list.count(owner)).isOne();
    }

    @Test
    void keepsNothingInTheBinBeyondThirtyDays() {
        UUID id = filing.draft(owner, NOW);
        life.delete(id, owner, NOW);
        var after = new ArrivedAt(NOW.instant().plus(Duration.ofDays(30)));
        assertThat(life.bin(owner, after)).isEmpty();
        assertThatThrownBy(() -> life.restore(id, owner, after)).isInstanceOf(NotFound.class);
    }

    @Test
    void destroysWhatWasThrownAwayThirtyDaysAgoThoughNobodyLooks() {
        UUID gone = filing.draft(owner, NOW);
        filing.keepTyped(gone, Part.DETAILS, typed().details(), 0, owner, NOW);
        UUID stays = filing.draft(owner, NOW);
        UUID renewed = life.renew(gone, owner, NOW);
        life.delete(gone, owner, NOW);
        life.delete(stays, owner, new ArrivedAt(NOW.instant().plus(Duration.ofDays(1))));
        Instant before = clock.now();
        try {
            clock.moveTo(NOW.instant().plus(Duration.ofDays(30)));
            emptying.empty();
        } finally {
            clock.moveTo(before);
        }
        assertThat(activities.existsById(gone)).isFalse();
        assertThat(activities.existsById(stays)).isTrue();
        assertThat(desk.tasks(renewed, owner, NOW).renewedFrom()).isNull();
    }

    @Test
    void leadsToWhatItWasRenewedFromOnlyAsLongAsThatCanBeOpened() {
        UUID draft = filing.draft(owner, NOW);
        UUID renewed = life.renew(draft, owner, NOW);
        assertThat(desk.tasks(renewed, owner, NOW).renewedFrom()).isEqualTo(draft);
        life.delete(draft, owner, NOW);
        assertThat(desk.tasks(renewed, owner, NOW).renewedFrom()).isNull();
        life.restore(draft, owner, NOW);
        assertThat(desk.tasks(renewed, owner, NOW).renewedFrom()).isEqualTo(draft);
    }

    @Test
    void throwsAwayDraftsOnly() {
        UUID id = submitted();
        assertThatThrownBy(() -> life.delete(id, owner, NOW))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("activity.not-editable");
    }

    @Test
    void comparesAnyTwoVersions() {
        UUID id = submitted();
        change(id, "第二个题目");
        change(id, "第三个题目");
        var told = history.of(id, 1, 3, owner);
        assertThat(told.versions()).extracting(FiledVersion::n).containsExactly(3, 2, 1);
        assertThat(told.versions().get(0).changes())
                .containsExactly(new FieldChange(Part.DETAILS, "title", "第二个题目", "第三个题目"));
        assertThat(told.compared())
                .containsExactly(
                        new FieldChange(Part.DETAILS, "title", typed().details().title(), "第三个题目"));
    }

    @Test
    void hidesAllOfItFromOthers() {
        UUID id = submitted();
        Actor other = informants.certified().actor();
        assertThatThrownBy(() -> life.cancel(id, "不是我的", 0, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> life.renew(id, other, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history.of(id, null, null, other)).isInstanceOf(NotFound.class);
    }

    private UUID submitted() {
        UUID id = filing.draft(owner, NOW);
        filing.save(id, Part.HOST, typed().host(), 0, owner, NOW);
        filing.save(id, Part.DETAILS, typed().details(), 0, owner, NOW);
        filing.submit(id, desk.check(id, owner, NOW).version(), owner, NOW);
        return id;
    }

    private void change(UUID id, String title) {
        save(id, typed().with("title", title).details());
        filing.submit(id, desk.check(id, owner, NOW).version(), owner, NOW);
    }

    private void save(UUID id, DetailsText text) {
        filing.save(
                id, Part.DETAILS, text, desk.part(id, Part.DETAILS, owner, NOW).version(), owner, NOW);
    }

    private Typed typed() {
        return Typed.whole()
                .with(
                        "authorityId",
                        authorities.ofRegion("640104").orElseThrow().id().toString());
    }
}
