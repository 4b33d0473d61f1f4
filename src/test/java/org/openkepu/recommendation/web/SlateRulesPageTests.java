package org.openkepu.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether an activity stands on one slate only is data of the campaign, which the operator lays down (A58). */
@RecommendationTest
class SlateRulesPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Recommending recommending;

    @Test
    void bothLinesMayHoldAnActivityOnlyWhileTheRuleIsOff() {
        Recommender province = recommending.province(2);
        Recommender society = recommending.society(2);
        UUID both = recommending.complete(society, "规则允许时两家都推荐的活动");
        recommending.bring(both, province);
        Person operator = portal.as("operator");
        assertThat(add(province, both).status()).isEqualTo(303);
        assertThat(add(society, both).rules()).containsExactly("recommendation.taken");

        lay(operator, false).hasStatus(303);
        assertThat(operator.get("/operator/quotas").select("#oneSlate").hasAttr("checked"))
                .isFalse();
        assertThat(add(society, both).status())
                .as("the first holder's line no longer keeps it alone")
                .isEqualTo(303);
        assertThat(lay(operator, true).hasStatus(422).rules()).containsExactly("recommendation.held-twice");

        Person admin = portal.as(society.login());
        admin.get("/office/slate").form("/removal").submit().hasStatus(303);
        lay(operator, true).hasStatus(303);
        assertThat(add(society, both).rules()).containsExactly("recommendation.taken");
    }

    private static Page lay(Person operator, boolean oneSlate) {
        return operator.get("/operator/quotas")
                .form("/operator/quotas/rules")
                .set("oneSlate", String.valueOf(oneSlate))
                .submit();
    }

    private Page add(Recommender body, UUID activity) {
        return portal.as(body.login())
                .get("/office/slate")
                .form("/office/slate/activities")
                .force("activityId", activity.toString())
                .set("reason", "推荐理由")
                .submit();
    }
}
