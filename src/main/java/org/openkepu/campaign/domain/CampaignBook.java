package org.openkepu.campaign.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
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
import org.springframework.stereotype.Service;

/** Answers for campaigns: their texts from memory, at most a few seconds old; a stage that decides always from the database. */
@Service
class CampaignBook implements Campaigns {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** How long a change is told after the stage or the change itself, whichever is later. */
    private static final Duration TOLD = Duration.ofDays(7);

    private final CampaignRecords records;
    private final PortalClock clock;
    private final LoadingCache<Boolean, Pages> campaigns;

    CampaignBook(CampaignRecords records, StageChanges changes, PortalClock clock) {
        this.records = records;
        this.clock = clock;
        this.campaigns = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .build(any -> new Pages(records.all(), changes.ofCurrent()));
    }

    /** Everything read together. */
    private record Pages(List<Campaign> campaigns, List<StageChange> changes) {}

    /** Lets the next question be answered anew: on this instance at once, on others within seconds. */
    void forget() {
        campaigns.invalidateAll();
    }

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
        return campaigns.get(true).campaigns();
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
        return campaigns.get(true).changes().stream()
                .filter(StageChange::running)
                .filter(change -> now.isBefore(change.becomes().plus(TOLD))
                        || now.isBefore(change.at().plus(TOLD)))
                .toList();
    }
}
