package org.openkepu.campaign.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageChange;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.reference.Snapshot;
import org.springframework.stereotype.Service;

/**
 * Answers for campaigns: their texts from a snapshot kept current beside all requests, so that none ever waits for another
 * one's loading with a connection in its hand; a stage that decides always from the database.
 */
@Service
class CampaignBook implements Campaigns {

    /** Under which area of reference data a change of campaigns is told to all instances. */
    static final String AREA = "campaign";

    /** How long a change is told after the stage or the change itself, whichever is later. */
    private static final Duration TOLD = Duration.ofDays(7);

    private final CampaignRecords records;
    private final PortalClock clock;
    private final Snapshot<Pages> pages;

    CampaignBook(CampaignRecords records, StageChanges changes, ReferenceRevisions revisions, PortalClock clock) {
        this.records = records;
        this.clock = clock;
        this.pages = revisions.keep(AREA, () -> new Pages(records.all(), changes.ofCurrent()));
    }

    /** Everything read together. */
    private record Pages(List<Campaign> campaigns, List<StageChange> changes) {}

    @Override
    public Campaign current() {
        return all().stream().filter(Campaign::current).findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public Optional<Campaign> find(UUID id) {
        return all().stream().filter(campaign -> campaign.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Campaign> ofYear(int year) {
        return all().stream().filter(campaign -> campaign.year() == year).findFirst();
    }

    @Override
    public List<Campaign> all() {
        return pages.get().campaigns();
    }

    @Override
    public StageWindow window(UUID campaignId, StageKind kind, StageSubject subject) {
        return windows(campaignId, kind, List.of(subject)).get(0);
    }

    @Override
    public List<StageWindow> windows(UUID campaignId, StageKind kind, List<StageSubject> subjects) {
        return subjects.isEmpty() ? List.of() : records.windows(campaignId, kind, subjects);
    }

    @Override
    public List<StageChange> news() {
        Instant now = clock.now();
        return pages.get().changes().stream()
                .filter(StageChange::running)
                .filter(change -> now.isBefore(change.becomes().plus(TOLD))
                        || now.isBefore(change.at().plus(TOLD)))
                .toList();
    }
}
