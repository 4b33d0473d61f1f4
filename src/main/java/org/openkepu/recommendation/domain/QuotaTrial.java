package org.openkepu.recommendation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openkepu.activity.Figures;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Ids;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries formulas on live numbers, side by side: who gains and who loses against the fixed quotas, or against the first formula. */
@Service
@Transactional
public class QuotaTrial {

    /** How many formulas a campaign has at most. */
    public static final int MOST = 12;

    private final Formulas formulas;
    private final Standings standings;
    private final QuotaRecords quotas;
    private final AuditTrail trail;

    QuotaTrial(Formulas formulas, Standings standings, QuotaRecords quotas, AuditTrail trail) {
        this.formulas = formulas;
        this.standings = standings;
        this.quotas = quotas;
        this.trail = trail;
    }

    /** All formulas of a campaign, the first one first. */
    @Transactional(readOnly = true)
    public List<Formula> formulas(Campaign campaign) {
        return formulas.of(campaign.id());
    }

    /**
     * The formulas on the figures of this moment.
     *
     * @param fixed what the first column is called once quotas are fixed; it then holds what was fixed
     */
    @Transactional(readOnly = true)
    public Comparison compare(
            Campaign campaign, BodyKind bodies, RecommendationKind kind, List<Formula> chosen, String fixed) {
        List<Standing> now = standings.of(campaign.year(), bodies);
        List<String> names = new ArrayList<>();
        List<List<Integer>> columns = new ArrayList<>();
        Map<UUID, Quota> given = quotas.of(campaign.id()).stream()
                .filter(quota -> quota.kind() == kind && quota.bodyKind() == bodies)
                .collect(Collectors.toMap(Quota::bodyId, Function.identity()));
        if (!given.isEmpty()) {
            names.add(fixed);
            columns.add(now.stream()
                    .map(one -> given.get(one.body().id()))
                    .map(quota -> quota == null ? 0 : quota.places())
                    .toList());
        }
        for (Formula formula : chosen) {
            names.add(formula.name());
            columns.add(Apportioning.of(formula.term(bodies, kind), now).stream()
                    .map(Share::places)
                    .toList());
        }
        List<Comparison.Row> rows = IntStream.range(0, now.size())
                .mapToObj(row -> new Comparison.Row(
                        now.get(row).body(), now.get(row).figures(), cells(columns, column -> column.get(row))))
                .toList();
        Figures total = now.stream().map(Standing::figures).reduce(Figures.NONE, Figures::plus);
        return new Comparison(bodies, kind, names, rows, total, cells(columns, QuotaTrial::sum));
    }

    private static List<Comparison.Cell> cells(List<List<Integer>> columns, Function<List<Integer>, Integer> value) {
        return columns.stream()
                .map(column ->
                        new Comparison.Cell(value.apply(column), value.apply(column) - value.apply(columns.get(0))))
                .toList();
    }

    private static int sum(List<Integer> column) {
        return column.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Adds a formula and answers its id.
     *
     * @param typed name and terms as the form has them
     * @throws org.openkepu.shared.FormRefused where anything is missing or wrong
     */
    public UUID add(Campaign campaign, Map<String, String> typed, Actor operator, ArrivedAt arrival) {
        FormulaReader.Read read = FormulaReader.read(typed);
        RuleBroken.require(formulas.of(campaign.id()).size() < MOST, "recommendation.formula.too-many", MOST);
        UUID id = Ids.next();
        formulas.add(campaign.id(), id, read.name(), read.terms(), operator.name(), arrival.instant());
        trail.append(operator, "quota.formula-added", id, Map.of("name", read.name()));
        return id;
    }
}
