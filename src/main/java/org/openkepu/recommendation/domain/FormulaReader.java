package org.openkepu.recommendation.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;

/** Reads a formula as typed: a name, and for every kind of bodies and award the fields {@code PROVINCE-ACTIVITY-base} and so on. */
final class FormulaReader {

    private static final int MOST = 10_000;
    private static final int MOST_TOTAL = 1_000_000;

    private final Map<String, String> typed;
    private final FieldReader reader = new FieldReader();

    private FormulaReader(Map<String, String> typed) {
        this.typed = typed;
    }

    /** A formula read without problems. */
    record Read(String name, Map<Formula.Place, FormulaTerm> terms) {}

    /** @throws FormRefused where anything is missing or wrong */
    static Read read(Map<String, String> typed) {
        return new FormulaReader(typed).whole();
    }

    private Read whole() {
        String name = reader.field("name", typed.get("name")).mandatory().line(2, 40);
        Map<Formula.Place, FormulaTerm> terms = new LinkedHashMap<>();
        for (BodyKind bodies : BodyKind.values()) {
            for (RecommendationKind kind : RecommendationKind.values()) {
                FormulaTerm term = term(bodies + "-" + kind + "-");
                if (term != null) {
                    terms.put(new Formula.Place(bodies, kind), term);
                }
            }
        }
        FormRefused.when(reader.problems());
        return new Read(Objects.requireNonNull(name), terms);
    }

    private @Nullable FormulaTerm term(String prefix) {
        Integer base = field(prefix, "base").mandatory().number(0, MOST);
        BigDecimal share = field(prefix, "share")
                .mandatory()
                .read(FormulaReader::percent, new Sentence("recommendation.formula.share.wrong"));
        Integer floor = field(prefix, "floor").mandatory().number(0, MOST);
        Integer cap = field(prefix, "cap").number(0, MOST);
        Rounding rounding = field(prefix, "rounding").mandatory().oneOf(Rounding.class);
        Integer total = field(prefix, "total").number(0, MOST_TOTAL);
        if (base == null || share == null || floor == null || rounding == null) {
            return null;
        }
        if (cap != null && cap < floor) {
            reader.add(Problem.wrong(prefix + "cap", "recommendation.formula.bounds"));
        }
        return new FormulaTerm(base, share, floor, cap, rounding, total);
    }

    private FieldReader.Field field(String prefix, String name) {
        return reader.field(prefix + name, typed.get(prefix + name));
    }

    private static Optional<BigDecimal> percent(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,4})?")
                ? Optional.of(new BigDecimal(text)).filter(value -> value.compareTo(BigDecimal.valueOf(100)) <= 0)
                : Optional.empty();
    }
}
