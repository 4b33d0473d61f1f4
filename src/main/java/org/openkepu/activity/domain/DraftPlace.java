package org.openkepu.activity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.region.Territory;

/** The territory a draft is being typed for and the body typed so far, by which figures count drafts; never a fact of its own. */
@Embeddable
record DraftPlace(
        @Column(name = "draft_province_code") String provinceCode,
        @Column(name = "draft_city_code") @Nullable String cityCode,
        @Column(name = "draft_county_code") @Nullable String countyCode,
        @Column(name = "draft_authority_id") @Nullable UUID authorityId) {

    static DraftPlace of(Territory territory, @Nullable UUID authorityId) {
        return new DraftPlace(territory.provinceCode(), territory.cityCode(), territory.countyCode(), authorityId);
    }
}
