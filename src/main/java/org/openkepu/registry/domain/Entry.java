package org.openkepu.registry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.UnitCategory;

/**
 * One entry of a register with the validity of its batch and what it is found by.
 *
 * @param validUntil last day of validity, null while none is known
 * @param retired gone from its source: never certified, never offered
 */
record Entry(
        UUID id,
        String name,
        UnitCategory category,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String regionCode,
        boolean demo,
        boolean retired,
        List<String> aliases,
        List<String> pinyin,
        List<String> initials) {

    boolean isCertified(LocalDate asOf) {
        boolean ended = validUntil != null && asOf.isAfter(validUntil);
        return !retired && !ended && !asOf.isBefore(validFrom);
    }

    /** Whether it stands for a county's 科协, so that it distinguishes the body of its division. */
    boolean isAssociation() {
        return category == UnitCategory.DEMO_COUNTY_1 || category == UnitCategory.DEMO_COUNTY_2;
    }

    CertifiedUnit asOf(LocalDate day) {
        return new CertifiedUnit(id, name, category, isCertified(day), demo, regionCode);
    }
}
