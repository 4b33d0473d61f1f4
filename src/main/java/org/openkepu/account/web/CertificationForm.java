package org.openkepu.account.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.InformantType;
import org.openkepu.account.domain.Institutions;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.Texts;

/** What a person types to become an informant (B49–B55); {@code next} and {@code regionCode}'s helpers only lead on. */
record CertificationForm(
        @Nullable String name,
        @Nullable String regionCode,
        @Nullable String regionProvince,
        @Nullable String regionCity,
        @Nullable String unitName,
        @Nullable String unitId,
        @Nullable String type,
        @Nullable String institutionId,
        @Nullable String agreed,
        @Nullable String next,
        @Nullable String token) {

    private static final int SHORTEST_UNIT = 2;
    private static final int LONGEST_UNIT = 100;

    /** The form with what the person stated before, the consent not ticked. */
    static CertificationForm of(CertificationApplication stated, @Nullable String next) {
        return new CertificationForm(
                stated.name(),
                stated.regionCode(),
                null,
                null,
                stated.unitName(),
                null,
                stated.type().name(),
                stated.institutionId() == null ? null : stated.institutionId().toString(),
                null,
                next,
                null);
    }

    /** The empty form, with the name the person registered under, null for a made-up one. */
    static CertificationForm fresh(@Nullable String name, @Nullable String next) {
        return new CertificationForm(name, null, null, null, null, null, null, null, null, next, null);
    }

    public boolean isAgreed() {
        return "true".equals(agreed);
    }

    /** What is wrong, in the order of the page; everything but the institution is required. */
    List<Problem> problems(Regions regions, Institutions institutions) {
        var problems = new ArrayList<Problem>();
        PersonName.check(Texts.clean(name)).ifPresent(problems::add);
        if (Texts.clean(regionCode).isEmpty()) {
            problems.add(Problem.missing("regionCode"));
        } else if (!regions.isLeaf(regionCode)) {
            problems.add(Problem.wrong("regionCode", "field.invalid", new Sentence("form.region")));
        }
        checkUnit().ifPresent(problems::add);
        if (Texts.clean(type).isEmpty()) {
            problems.add(Problem.missing("type"));
        } else if (typed().isEmpty()) {
            problems.add(Problem.wrong("type", "field.invalid", new Sentence("form.choice")));
        }
        if (!Texts.clean(institutionId).isEmpty() && institution(institutions).isEmpty()) {
            problems.add(Problem.wrong("institutionId", "field.invalid", new Sentence("form.choice")));
        }
        if (!isAgreed()) {
            problems.add(Problem.wrong("agreed", "account.agreement.required"));
        }
        return problems;
    }

    /** The application, to be asked only when nothing is wrong. */
    CertificationApplication application() {
        return new CertificationApplication(
                Texts.clean(name),
                Texts.clean(regionCode),
                Texts.clean(unitName),
                typed().orElseThrow(),
                Ids.read(institutionId).orElse(null));
    }

    private Optional<Problem> checkUnit() {
        String unit = Texts.clean(unitName);
        if (unit.isEmpty()) {
            return Optional.of(Problem.missing("unitName"));
        }
        int length = Texts.length(unit);
        boolean inOrder = length >= SHORTEST_UNIT
                && length <= LONGEST_UNIT
                && !Texts.isMalformed(unit)
                && unit.chars().noneMatch(Character::isISOControl);
        return inOrder
                ? Optional.empty()
                : Optional.of(Problem.wrong("unitName", "account.unit.length", SHORTEST_UNIT, LONGEST_UNIT));
    }

    private Optional<InformantType> typed() {
        return Arrays.stream(InformantType.values())
                .filter(known -> known.name().equals(type))
                .findFirst();
    }

    private Optional<UUID> institution(Institutions institutions) {
        return Ids.read(institutionId).filter(institutions::exists);
    }
}
