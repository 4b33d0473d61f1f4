package org.openkepu.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever waits for a quota others hold is told after some seconds, with everything typed and the way on (trust F6). */
@RecommendationTest
class SlateBusyPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Recommending recommending;

    @Autowired
    DataSource source;

    @Test
    void aBusyQuotaIsToldWithWhatWasTypedAndTheWayOn() throws Exception {
        Recommender chinese = recommending.society(2);
        Recommender english = recommending.society(2);
        Recommender adjusted = recommending.society(2);
        UUID one = recommending.complete(chinese, "名额正忙时推荐的活动");
        UUID other = recommending.complete(english, "Recommended while busy");
        Form choice = choice(portal.as(chinese.login()), "", one, "写了很久的推荐理由");
        Form choiceInEnglish = choice(portal.as(english.login()), "?lang=en", other, "A reason that took an hour");
        Form adjustment = adjustment(adjusted);

        Page busy;
        Page busyInEnglish;
        Page notAdjusted;
        try (Connection others = source.getConnection()) {
            others.setAutoCommit(false);
            for (Recommender body : new Recommender[] {chinese, english, adjusted}) {
                hold(others, body);
            }
            var first = CompletableFuture.supplyAsync(choice::submit);
            var second = CompletableFuture.supplyAsync(choiceInEnglish::submit);
            notAdjusted = adjustment.submit();
            busy = first.get();
            busyInEnglish = second.get();
            others.rollback();
        }

        assertThat(busy.hasStatus(503).rules()).containsExactly("recommendation.busy");
        assertThat(busy.header("Retry-After")).isNotEmpty();
        assertThat(busy.text()).contains("请稍等片刻再提交一次");
        assertThat(busy.select("#reason").text()).isEqualTo("写了很久的推荐理由");
        assertThat(busy.select("input[name=activityId][checked]").attr("value")).isEqualTo(one.toString());
        assertThat(recommending.lines(chinese.bodyId()))
                .as("nothing is done by half")
                .isZero();
        assertThat(busyInEnglish.hasStatus(503).text()).contains("wait a moment and submit it once more");
        assertThat(busyInEnglish.select("#reason").text()).isEqualTo("A reason that took an hour");
        assertThat(notAdjusted.hasStatus(503).rules()).containsExactly("recommendation.busy");
        assertThat(notAdjusted.form("/adjustment").value("reason")).isEqualTo("承办主场活动");

        busy.form("/office/slate/activities").submit().hasStatus(303);
        busyInEnglish.form("/office/slate/activities").submit().hasStatus(303);
        notAdjusted.form("/adjustment").submit().hasStatus(303);
        assertThat(recommending.lines(chinese.bodyId())).isEqualTo(1);
        assertThat(recommending.lines(english.bodyId())).isEqualTo(1);
    }

    private static Form choice(Person admin, String language, UUID activity, String reason) {
        return admin.get("/office/slate" + language)
                .form("/office/slate/activities")
                .set("activityId", activity.toString())
                .set("reason", reason);
    }

    private Form adjustment(Recommender body) {
        Person operator = portal.as("operator");
        String quota = operator.get("/operator/quotas/fixed?bodies=SOCIETY&kind=ACTIVITY")
                .select("a:matchesOwn(^" + body.name() + "$)")
                .attr("href");
        return operator.get(quota).form("/adjustment").set("places", "7").set("reason", "承办主场活动");
    }

    private static void hold(Connection others, Recommender body) throws SQLException {
        try (PreparedStatement quota = others.prepareStatement("select id from quota where body_id = ? for update")) {
            quota.setObject(1, body.bodyId());
            quota.executeQuery();
        }
    }
}
