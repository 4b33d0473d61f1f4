package org.openkepu.recommendation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityChanged;
import org.openkepu.activity.domain.ActivityDeciding;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done in whatever order, nothing incomplete, hidden or foreign stands on a slate, least of all a submitted one (A57). */
@RecommendationTest
class SlateSequencesTests {

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
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    private Recommender one;
    private Recommender other;

    @Test
    void noSequencePutsWhatMayNotStandThereOnASlate() {
        letThingsHappen(20221025, 120);
    }

    @Tag("trust")
    @RepeatedTest(20)
    void noLongSequenceDoesEither() {
        letThingsHappen(System.nanoTime(), 400);
    }

    private void letThingsHappen(long seed, int steps) {
        one = recommending.society(4);
        other = recommending.society(4);
        var choice = new Random(seed);
        List<UUID> activities = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID id = recommending.published("随机的活动" + i);
            recommending.bring(id, i % 2 == 0 ? one : other);
            if (i % 3 != 0) {
                recommending.complete(id);
            }
            activities.add(id);
        }
        for (int step = 0; step < steps; step++) {
            UUID activity = activities.get(choice.nextInt(activities.size()));
            Recommender body = choice.nextBoolean() ? one : other;
            int what = choice.nextInt(9);
            try {
                happen(what, activity, body, choice);
            } catch (RuleBroken | NotFound | FormRefused refused) {
                assertThat(refused).isNotNull();
            }
            assertThat(wrong())
                    .as("seed %s, step %s, kind %s", seed, step, what)
                    .isZero();
        }
    }

    private void happen(int what, UUID activity, Recommender body, Random choice) {
        switch (what) {
            case 0, 1 -> keeping.addActivity(activity.toString(), "理由", null, body.actor(), recommending.now());
            case 2 -> deciding.hide(activity, "试验", null, recommending.operator(), recommending.now());
            case 3 -> deciding.restore(activity, null, recommending.operator(), recommending.now());
            case 4 -> submitting.submit(null, body.actor(), recommending.now());
            case 5 -> moving.recall(slate(body), "试验", recommending.operator(), recommending.now());
            case 6 -> edited(activity, choice.nextBoolean() ? one : other);
            case 7 ->
                desk.own(body.actor()).activities().stream()
                        .findFirst()
                        .ifPresent(
                                entry -> ordering.release(entry.line().id(), null, body.actor(), recommending.now()));
            default -> recommending.complete(activity);
        }
    }

    private UUID slate(Recommender body) {
        UUID id = desk.own(body.actor()).slateId();
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    /** An edit that gives the activity to another body, as the filing does it: changed and told in one transaction. */
    private void edited(UUID activity, Recommender to) {
        transactions.executeWithoutResult(status -> {
            recommending.bring(activity, to);
            events.publishEvent(new ActivityChanged(activity));
        });
    }

    /** Lines that may not be: of an activity not published, not complete, or of another body's. */
    private int wrong() {
        return database.sql("""
                        select count(*) from slate_line l join slate s on s.id = l.slate_id join activity a on a.id = l.activity_id
                        where s.body_id in (?, ?) and (a.state <> 'PUBLISHED' or not a.complete or a.authority_id <> s.body_id)""")
                .params(one.bodyId(), other.bodyId())
                .query(Integer.class)
                .single();
    }
}
