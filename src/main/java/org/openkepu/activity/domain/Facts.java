package org.openkepu.activity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Mode;
import org.openkepu.campaign.StageSubject;
import org.openkepu.region.Territory;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.Scope;

/**
 * The submitted filing information as lists, pages and figures read it; the contact is not among it.
 *
 * @param certifiedCategory the register the host was certified in as of the campaign, else null
 * @param regionCode the territory's leaf
 * @param grams the title's, unit's and address's characters and pairs of characters, for searching any part
 */
@Embeddable
record Facts(
        String title,
        String unitName,
        @Nullable UUID unitId,
        @Enumerated(EnumType.STRING) @Nullable UnitCategory certifiedCategory,
        boolean certifiedDemo,
        String regionCode,
        String provinceCode,
        @Nullable String cityCode,
        @Nullable String countyCode,
        Instant startsAt,
        Instant endsAt,
        @Enumerated(EnumType.STRING) Mode mode,
        @Nullable String address,
        @Nullable String url,
        String form,
        String theme,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]")
        String[] audiences,

        int expectedPersonTimes,
        String description,
        UUID authorityId,
        boolean foodSafety,
        @Nullable Boolean free,
        @Nullable Boolean barrierFree,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(columnDefinition = "text[]")
        String[] grams) {

    static Facts of(FilingInformation filing, @Nullable CertifiedUnit unit, Territory territory) {
        Host host = filing.host();
        Details details = filing.details();
        CertifiedUnit certified = unit == null || !unit.certified() ? null : unit;
        return new Facts(
                details.title(),
                host.unitName(),
                host.unitId(),
                certified == null ? null : certified.category(),
                certified != null && certified.demo(),
                filing.territoryRegionCode(),
                territory.provinceCode(),
                territory.cityCode(),
                territory.countyCode(),
                details.startsAt(),
                details.endsAt(),
                details.mode(),
                details.address(),
                details.url(),
                details.form(),
                details.theme(),
                details.audiences().toArray(String[]::new),
                details.expectedPersonTimes(),
                details.description(),
                details.authorityId(),
                details.countsForFoodSafety(),
                details.free(),
                details.barrierFree(),
                Grams.of(
                        List.of(details.title(), host.unitName(), details.address() == null ? "" : details.address())));
    }

    boolean isWithin(Scope scope) {
        return scope.covers(provinceCode, cityCode, countyCode, authorityId);
    }

    /** Whom an extension of a stage could be granted for, the activity being this one. */
    StageSubject stageSubject(UUID activityId) {
        return new StageSubject(activityId, unitId, provinceCode, authorityId);
    }
}
