package org.openkepu.activity.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.Certifications;
import org.openkepu.activity.Mode;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.springframework.stereotype.Component;

/** Says where a draft is being typed: the place of its details, the host's, at the very first the owner's own region. */
@Component
class DraftPlaces {

    private final Regions regions;
    private final Certifications certifications;

    DraftPlaces(Regions regions, Certifications certifications) {
        this.regions = regions;
        this.certifications = certifications;
    }

    /** Where somebody is at home who has typed nothing yet; empty for a person without certification. */
    Optional<DraftPlace> ofOwner(UUID ownerId) {
        return certifications
                .statedBy(ownerId)
                .map(CertificationApplication::regionCode)
                .flatMap(leaf -> place(leaf, null));
    }

    /** What the texts say so far; empty as long as neither names a place. */
    Optional<DraftPlace> of(HostText host, DetailsText details) {
        UUID authority = Ids.read(details.authorityId()).orElse(null);
        return leaf(host, details).flatMap(leaf -> place(leaf, authority));
    }

    /** The territory's leaf as typed so far: where it is held, for an online one or before that is said where the host sits. */
    private Optional<String> leaf(HostText host, DetailsText details) {
        String held = Mode.ONLINE.name().equals(details.mode()) ? null : details.regionCode();
        return Optional.ofNullable(regions.isLeaf(held) ? held : host.regionCode())
                .filter(regions::isLeaf);
    }

    private Optional<DraftPlace> place(@Nullable String leaf, @Nullable UUID authority) {
        return regions.isLeaf(leaf) && leaf != null
                ? Optional.of(DraftPlace.of(regions.territoryOf(leaf), authority))
                : Optional.empty();
    }
}
