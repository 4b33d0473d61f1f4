package org.openkepu.recommendation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** Formulas on live numbers, side by side (A24). */
@RecommendationTest
class QuotaTrialModuleTests {

    @Autowired
    QuotaTrial trial;

    @Autowired
    Recommending recommending;

    @Autowired
    Campaigns campaigns;

    @Test
    void followsTheLiveFiguresAndHoldsAgainstWhatWasFixed() {
        var society = recommending.society(7);
        for (int i = 0; i < 3; i++) {
            recommending.complete(society, "试算的活动" + i);
        }
        var formulas = trial.formulas(campaigns.current()).subList(0, 2);
        Comparison comparison =
                trial.compare(campaigns.current(), BodyKind.SOCIETY, RecommendationKind.ACTIVITY, formulas, "已确定");
        assertThat(comparison.columns()).containsExactly("已确定", "基数加比例", "总额分配");
        Comparison.Row row = comparison.rows().stream()
                .filter(one -> one.body().id().equals(society.bodyId()))
                .findFirst()
                .orElseThrow();
        assertThat(row.figures().complete()).isEqualTo(3);
        assertThat(row.cells().get(0)).isEqualTo(new Comparison.Cell(7, 0));
        assertThat(row.cells().get(1)).isEqualTo(new Comparison.Cell(2, -5));
        assertThat(comparison.sums().get(1).places())
                .isEqualTo(comparison.rows().stream()
                        .mapToInt(one -> one.cells().get(1).places())
                        .sum());
    }

    @Test
    void runsAFixedNumberOfStatements() {
        var formulas = trial.formulas(campaigns.current());
        List<String> asked = Statements.during(
                () -> trial.compare(campaigns.current(), BodyKind.SOCIETY, RecommendationKind.UNIT, formulas, "已确定"));
        assertThat(asked).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void keepsATableOfFormulasThatCanBeRead() {
        Map<String, String> typed = new HashMap<>();
        for (BodyKind bodies : BodyKind.values()) {
            for (RecommendationKind kind : RecommendationKind.values()) {
                String prefix = bodies + "-" + kind + "-";
                typed.putAll(Map.of(
                        prefix + "base",
                        "1",
                        prefix + "share",
                        "2.5",
                        prefix + "floor",
                        "0",
                        prefix + "rounding",
                        "UP"));
            }
        }
        int known = trial.formulas(campaigns.current()).size();
        for (int i = known; i < QuotaTrial.MOST; i++) {
            typed.put("name", "公式" + i);
            trial.add(campaigns.current(), typed, recommending.operator(), recommending.now());
        }
        assertThatThrownBy(() -> trial.add(campaigns.current(), typed, recommending.operator(), recommending.now()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("recommendation.formula.too-many");
    }
}
