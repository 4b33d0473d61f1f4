package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.recommendation.domain.SlateDesk;
import org.openkepu.recommendation.domain.SlateKeeping;
import org.openkepu.recommendation.domain.SlateOrdering;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A quota is never oversold and an activity never held twice, however many want it at the same moment (F6). */
@RecommendationTest
class SlateRaceTests {

    private static final int QUOTA = 5;
    private static final int WRITERS = 100;

    @Autowired
    Recommending recommending;

    @Autowired
    SlateKeeping keeping;

    @Autowired
    SlateOrdering ordering;

    @Autowired
    SlateDesk desk;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Test
    void aHundredWritersGetFivePlaces() throws Exception {
        letEverybodyAdd(1);
    }

    @Tag("trust")
    @RepeatedTest(20)
    void aHundredWritersGetFivePlacesEachTime() throws Exception {
        letEverybodyAdd(System.nanoTime());
    }

    /** A third of the writers take back what they did; then the places they left are filled. */
    private void letEverybodyAdd(long seed) throws Exception {
        Recommender society = recommending.society(QUOTA);
        var choice = new Random(seed);
        List<UUID> activities = new ArrayList<>();
        List<Boolean> undone = new ArrayList<>();
        UUID model = recommending.complete(society, "抢名额的活动");
        for (int i = 0; i < WRITERS; i++) {
            activities.add(copy(model, i));
            undone.add(choice.nextInt(3) == 0);
        }
        List<String> answers = Together.each(WRITERS, i -> adding(society, activities.get(i), undone.get(i)));
        int held = recommending.lines(society.bodyId());
        assertThat(held).isLessThanOrEqualTo(QUOTA);
        assertThat(answers.stream().filter("done"::equals).count()).isEqualTo(held);
        assertThat(answers)
                .allMatch(answer ->
                        List.of("done", "undone", "recommendation.quota-full").contains(answer));
        List<String> again = Together.each(WRITERS, i -> adding(society, activities.get(i), false));
        assertThat(again).contains("recommendation.quota-full");
        assertThat(recommending.lines(society.bodyId())).isEqualTo(QUOTA);
    }

    @Test
    void releasingAndRefillingNeverMakesSix() throws Exception {
        Recommender society = recommending.society(QUOTA);
        UUID model = recommending.complete(society, "一出一进的活动");
        List<UUID> activities = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            activities.add(copy(model, i));
        }
        for (int i = 0; i < QUOTA; i++) {
            adding(society, activities.get(i), false).call();
        }
        var lines = desk.own(society.actor()).activities().stream()
                .map(entry -> entry.line().id())
                .toList();
        Together.each(
                24,
                i -> i < QUOTA
                        ? () -> attempt(() -> {
                            ordering.release(lines.get(i), null, society.actor(), recommending.now());
                        })
                        : adding(society, activities.get(i), i % 4 == 0));
        int held = recommending.lines(society.bodyId());
        assertThat(held).isLessThanOrEqualTo(QUOTA);
        for (UUID activity : activities) {
            adding(society, activity, false).call();
        }
        assertThat(recommending.lines(society.bodyId())).isEqualTo(QUOTA);
    }

    @Test
    void ofBothLinesOneHoldsTheActivity() throws Exception {
        Recommender province = recommending.province(QUOTA);
        for (int round = 0; round < QUOTA; round++) {
            Recommender society = recommending.society(QUOTA);
            UUID both = recommending.complete(society, "两条线同时推荐的活动");
            recommending.bring(both, province);
            List<String> answers = Together.each(12, i -> adding(i % 2 == 0 ? society : province, both, false));
            assertThat(database.sql("select count(*) from slate_line where activity_id = ?")
                            .param(both)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(answers).contains("recommendation.taken", "done");
        }
    }

    private Callable<String> adding(Recommender body, UUID activity, boolean undone) {
        return () -> attempt(() -> transactions.executeWithoutResult(status -> {
                    keeping.addActivity(activity.toString(), "", null, body.actor(), recommending.now());
                    if (undone) {
                        status.setRollbackOnly();
                    }
                }))
                .replace("done", undone ? "undone" : "done");
    }

    private static String attempt(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RuleBroken refusal) {
            return refusal.code();
        } catch (NotFound gone) {
            return "gone";
        }
    }

    /** Another activity like one, made quickly. */
    private UUID copy(UUID model, int n) {
        UUID id = UUID.randomUUID();
        String columns = database.sql("""
                        select string_agg(column_name, ', ') from information_schema.columns where table_name = 'activity'
                        and is_generated = 'NEVER' and column_name not in ('id', 'number', 'sequence', 'title')""").query(String.class).single();
        database.sql("insert into activity (id, number, sequence, title, " + columns + ") select ?, number || '-" + n
                        + "-" + id + "', nextval('activity_number_seq'), title || ?, " + columns
                        + " from activity where id = ?")
                .params(id, n, model)
                .update();
        return id;
    }
}
