package org.openkepu.recommendation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quotas are fixed once for all bodies, from figures that are frozen; afterwards they change by hand with a reason (A23, A24). */
@RecommendationTest
class QuotaFixingModuleTests {

    @Autowired
    Recommending recommending;

    @Autowired
    QuotaFixing fixing;

    @Autowired
    QuotaTrial trial;

    @Autowired
    SlateKeeping keeping;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient database;

    @Test
    void freezesWhatWentIntoEveryQuota() {
        recommending.open();
        var campaign = campaigns.current();
        var quotas = fixing.quotas(campaign);
        assertThat(quotas)
                .filteredOn(one -> one.bodyKind() == BodyKind.PROVINCE)
                .hasSize(64);
        assertThat(quotas).filteredOn(one -> one.bodyKind() == BodyKind.SOCIETY).hasSizeGreaterThan(300);
        assertThat(quotas).allSatisfy(one -> {
            assertThat(one.weight()).isEqualByComparingTo(one.term().weight(one.complete()));
            assertThat(one.computed())
                    .isEqualTo(one.term().bounded(one.term().rounding().whole(one.weight())));
        });
        assertThat(fixing.round(campaign).orElseThrow().early()).isTrue();
        assertThat(fixing.stage(campaign).opensAt()).isNotNull();
    }

    @Test
    void quotasStandInTheOrderOfTheListsOfBodies() {
        recommending.open();
        assertThat(fixing.quotas(campaigns.current()))
                .filteredOn(one -> one.bodyKind() == BodyKind.PROVINCE && one.kind() == RecommendationKind.ACTIVITY)
                .extracting(Quota::bodyName)
                .startsWith("北京市科学技术协会", "天津市科学技术协会", "河北省科学技术协会", "山西省科学技术协会");
    }

    @Test
    void isOneActAndNeverTwo() {
        recommending.open();
        var campaign = campaigns.current();
        UUID formula = trial.formulas(campaign).get(1).id();
        refused("recommendation.fixed", recommending.now(), formula);
        assertThatThrownBy(() -> fixing.fix(campaign, null, recommending.operator(), recommending.now()))
                .isInstanceOf(FormRefused.class);
    }

    @Test
    void afterItsEndTheStageNeverOpens() {
        UUID formula = trial.formulas(campaigns.current()).get(0).id();
        refused("recommendation.fixing-late", new ArrivedAt(Instant.parse("2022-10-25T16:00:00Z")), formula);
    }

    @Test
    void isAdjustedByHandWithAReasonThatStays() {
        Recommender society = recommending.society(2);
        Quota quota = quota(society);
        assertThatThrownBy(() -> fixing.adjust(
                        quota.id(), "x", "", quota.version(), recommending.operator(), recommending.now()))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
        fixing.adjust(quota.id(), "3", "承办主场活动", quota.version(), recommending.operator(), recommending.now());
        assertThatThrownBy(() -> fixing.adjust(
                        quota.id(), "9", "旧页面", quota.version(), recommending.operator(), recommending.now()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("form.stale");
        assertThat(quota(society).places()).isEqualTo(3);
        assertThat(fixing.adjustments(campaigns.current()))
                .filteredOn(one -> one.quotaId().equals(quota.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.was()).isEqualTo(2);
                    assertThat(one.becomes()).isEqualTo(3);
                    assertThat(one.reason()).isEqualTo("承办主场活动");
                });
        assertThatThrownBy(() ->
                        database.sql("update quota_adjustment set reason = 'x'").update())
                .hasMessageContaining("only ever added");
    }

    @Test
    void neverFallsBelowWhatStandsOnTheSlate() {
        Recommender society = recommending.society(2);
        UUID one = recommending.complete(society, "占着名额的活动");
        keeping.addActivity(one.toString(), "理由", null, society.actor(), recommending.now());
        Quota quota = quota(society);
        assertThatThrownBy(() -> fixing.adjust(
                        quota.id(), "0", "减少", quota.version(), recommending.operator(), recommending.now()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("recommendation.quota-in-use");
    }

    private Quota quota(Recommender body) {
        return fixing.quotas(campaigns.current()).stream()
                .filter(one -> one.bodyId().equals(body.bodyId()) && one.kind() == RecommendationKind.ACTIVITY)
                .findFirst()
                .orElseThrow();
    }

    private void refused(String code, ArrivedAt at, UUID formula) {
        assertThatThrownBy(() -> fixing.fix(campaigns.current(), formula, recommending.operator(), at))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(code);
    }
}
