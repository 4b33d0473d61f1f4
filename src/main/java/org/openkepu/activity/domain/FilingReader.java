package org.openkepu.activity.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.ExtensionScope;
import org.openkepu.campaign.StageSubject;
import org.openkepu.region.Regions;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads the parts of a filing, and makes of a whole one the facts that are published. */
@Component
class FilingReader {

    private final HostReader hosts;
    private final DetailsReader details;
    private final SupplementReader supplements;
    private final SummaryReader summaries;
    private final Regions regions;
    private final DraftPlaces places;
    private final CertifiedUnits units;

    FilingReader(
            HostReader hosts,
            DetailsReader details,
            SupplementReader supplements,
            SummaryReader summaries,
            Regions regions,
            DraftPlaces places,
            CertifiedUnits units) {
        this.hosts = hosts;
        this.details = details;
        this.supplements = supplements;
        this.summaries = summaries;
        this.regions = regions;
        this.places = places;
        this.units = units;
    }

    Reading<?> read(PartText text, Campaign campaign) {
        if (text instanceof HostText host) {
            return hosts.read(host, campaign);
        }
        if (text instanceof DetailsText typed) {
            return details.read(typed, campaign);
        }
        if (text instanceof SupplementText typed) {
            return supplements.read(typed, campaign);
        }
        return summaries.read((SummaryText) text, campaign);
    }

    /** Host and details together, with the problems of both in their order. */
    Reading<FilingInformation> filing(PartDrafts drafts, Campaign campaign) {
        var host = hosts.read(drafts.host(), campaign);
        var detail = details.read(drafts.details(), campaign);
        List<Problem> problems = Stream.concat(host.problems().stream(), detail.problems().stream())
                .toList();
        return host.value() == null || detail.value() == null
                ? new Reading<>(null, problems)
                : new Reading<>(new FilingInformation(host.value(), detail.value()), problems);
    }

    /** The register entry the typed unit name is bound to. */
    Optional<CertifiedUnit> unit(HostText host, Campaign campaign) {
        return hosts.entry(host.unitName(), host.unitId(), campaign);
    }

    /** Whom a draft would be filed by and under, as far as its texts say so; what they leave blank may still be said. */
    StageSubject subject(@Nullable UUID draftId, HostText host, DetailsText details) {
        var place = places.of(host, details);
        var unsaid = EnumSet.noneOf(ExtensionScope.class);
        if (isBlank(host.unitName()) && isBlank(host.unitId())) unsaid.add(ExtensionScope.UNIT);
        if (place.isEmpty()) unsaid.add(ExtensionScope.PROVINCE);
        if (isBlank(details.authorityId())) unsaid.add(ExtensionScope.BODY);
        return new StageSubject(
                draftId,
                Ids.read(host.unitId()).orElse(null),
                place.map(DraftPlace::provinceCode).orElse(null),
                Ids.read(details.authorityId()).orElse(null),
                unsaid);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    Facts facts(FilingInformation filing, Campaign campaign) {
        var unit = units.find(filing.host().unitId(), campaign.activityTo()).orElse(null);
        return Facts.of(filing, unit, regions.territoryOf(filing.territoryRegionCode()));
    }
}
