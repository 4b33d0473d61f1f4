package org.openkepu.recommendation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityChanged;
import org.openkepu.activity.domain.ActivityDeciding;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.FilingLife;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever two societies, a province, the owners and the operator do in whatever order, nothing incomplete, hidden, cancelled or
 * foreign stands on a slate, least of all a submitted one, which nobody adds to or reorders (A57, A58).
 */
@RecommendationTest
class SlateSequencesTests {

    private static final int PLACES = 4;
    private static final int ACTIVITIES = 6;

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
    ActivityDeciding deciding;

    @Autowired
    FilingDesk filing;

    @Autowired
    FilingLife life;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private final Map<UUID, List<UUID>> submitted = new HashMap<>();
    private final List<UUID> activities = new ArrayList<>();
    private List<Recommender> bodies;
    private Recommender province;
    private Random choice;

    private enum Deed {
        ADD,
        HAND_OVER,
        UP,
        DOWN,
        RELEASE,
        SUBMIT,
        RECALL,
        MOVE,
        HIDE,
        RESTORE,
        CANCEL,
        EDIT,
        COMPLETE
    }

    /** Choosing comes oftener than what empties slates. */
    private static final List<Deed> TURNS = List.of(
            Deed.ADD,
            Deed.ADD,
            Deed.ADD,
            Deed.ADD,
            Deed.HAND_OVER,
            Deed.HAND_OVER,
            Deed.UP,
            Deed.DOWN,
            Deed.RELEASE,
            Deed.SUBMIT,
            Deed.RECALL,
            Deed.RECALL,
            Deed.MOVE,
            Deed.HIDE,
            Deed.RESTORE,
            Deed.CANCEL,
            Deed.EDIT,
            Deed.COMPLETE,
            Deed.COMPLETE);

    @Test
    void noSequencePutsWhatMayNotStandThereOnASlate() {
        letThingsHappen(20221025, 400);
        assertThat(done.keySet()).as("what happened at all").containsExactly(Deed.values());
    }

    @Tag("trust")
    @RepeatedTest(20)
    void noLongSequenceDoesEither() {
        letThingsHappen(System.nanoTime(), 800);
    }

    private void letThingsHappen(long seed, int steps) {
        choice = new Random(seed);
        province = recommending.province(PLACES);
        bodies = List.of(recommending.society(PLACES), recommending.society(PLACES), province);
        for (int i = 0; i < ACTIVITIES; i++) {
            activities.add(published());
        }
        for (int step = 0; step < steps; step++) {
            Deed deed = any(TURNS);
            try {
                happen(deed, choice.nextInt(ACTIVITIES), any(bodies));
                done.merge(deed, 1, Integer::sum);
            } catch (RuleBroken | NotFound | FormRefused refused) {
                assertThat(refused).isNotNull();
            }
            String moment = "seed " + seed + ", step " + step + ", " + deed;
            assertThat(wrong()).as(moment).isZero();
            bodies.forEach(body -> isAsSubmitted(body, moment));
        }
    }

    private <T> T any(List<T> some) {
        return some.get(choice.nextInt(some.size()));
    }

    /** A published activity of one of the societies, every second one in the province; two of three are complete. */
    private UUID published() {
        UUID id = recommending.published("随机的活动" + choice.nextInt(1_000));
        recommending.bring(id, bodies.get(choice.nextInt(2)));
        if (choice.nextBoolean()) {
            recommending.bring(id, province);
        }
        if (choice.nextInt(3) > 0) {
            recommending.complete(id);
        }
        return id;
    }

    private void happen(Deed deed, int n, Recommender body) {
        UUID activity = activities.get(n);
        var now = recommending.now();
        Actor operator = recommending.operator();
        switch (deed) {
            case ADD -> keeping.addActivity(activity.toString(), "理由", null, body.actor(), now);
            case HAND_OVER -> {
                SlateView.Entry entry = line(body);
                ordering.handOver(entry.line().id(), other(entry), null, body.actor(), now);
            }
            case UP, DOWN -> ordering.shift(line(body).line().id(), deed == Deed.UP, null, body.actor(), now);
            case RELEASE -> ordering.release(line(body).line().id(), null, body.actor(), now);
            case SUBMIT -> {
                submitting.submit(null, body.actor(), now);
                submitted.put(body.bodyId(), lines(body));
            }
            case RECALL -> moving.recall(slate(body), "试验", operator, now);
            case MOVE -> {
                SlateView.Entry entry = line(body);
                String to = choice.nextBoolean() ? "none" : other(entry);
                moving.move(entry.line().id(), to, "试验", operator, now);
            }
            case HIDE -> deciding.hide(activity, "试验", null, operator, now);
            case RESTORE -> deciding.restore(activity, null, operator, now);
            case CANCEL -> {
                cancelled(activity);
                activities.set(n, published());
            }
            case EDIT -> edited(activity, body);
            case COMPLETE -> recommending.complete(activity);
        }
    }

    private SlateView.Entry line(Recommender body) {
        List<SlateView.Entry> entries = desk.own(body.actor()).activities();
        if (entries.isEmpty()) {
            throw new NotFound();
        }
        return any(entries);
    }

    private List<UUID> lines(Recommender body) {
        return desk.own(body.actor()).activities().stream()
                .map(entry -> entry.line().id())
                .toList();
    }

    /** The other line that could recommend what stands there. */
    private static String other(SlateView.Entry entry) {
        return entry.others().stream()
                .findFirst()
                .map(body -> body.id().toString())
                .orElseThrow(NotFound::new);
    }

    private UUID slate(Recommender body) {
        UUID id = desk.own(body.actor()).slateId();
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    private void cancelled(UUID activity) {
        UUID owner = database.sql("select owner_id from activity where id = ?")
                .param(activity)
                .query(UUID.class)
                .single();
        var informant = new Actor(owner, "马老师", Role.INFORMANT, null, null);
        long shown = filing.check(activity, informant, recommending.now()).version();
        life.cancel(activity, "试验", shown, informant);
    }

    /** An edit that gives the activity to another body, as the filing does it: changed and told in one transaction. */
    private void edited(UUID activity, Recommender to) {
        transactions.executeWithoutResult(status -> {
            recommending.bring(activity, to);
            events.publishEvent(new ActivityChanged(activity));
        });
    }

    /** Lines that may not be: of an activity not published, not complete, or of another body's, or one of a second holder. */
    private int wrong() {
        return database.sql("""
                        select count(*) from slate_line l join slate s on s.id = l.slate_id join activity a on a.id = l.activity_id
                        where s.body_id in (:bodies) and (a.state <> 'PUBLISHED' or not a.complete
                            or case when s.body_id = :province then a.province_code <> :code else a.authority_id <> s.body_id end
                            or exists (select from slate_line o where o.activity_id = l.activity_id and o.id <> l.id))""")
                .param("bodies", bodies.stream().map(Recommender::bodyId).toList())
                .param("province", province.bodyId())
                .param("code", province.actor().regionCode())
                .query(Integer.class)
                .single();
    }

    /** No more lines than places; and while it is submitted, only those of the submission, in its order. */
    private void isAsSubmitted(Recommender body, String moment) {
        SlateView view = desk.own(body.actor());
        List<UUID> now = lines(body);
        assertThat(now).as(moment).hasSizeLessThanOrEqualTo(PLACES);
        if (view.submitted()) {
            Iterator<UUID> then = submitted.get(body.bodyId()).iterator();
            for (UUID line : now) {
                boolean found = false;
                while (!found && then.hasNext()) {
                    found = then.next().equals(line);
                }
                assertThat(found).as(moment + ": submitted, in its order").isTrue();
            }
        }
    }
}
