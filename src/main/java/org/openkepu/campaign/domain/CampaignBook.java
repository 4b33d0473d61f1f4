package org.openkepu.campaign.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Service;

/** Answers for campaigns: their texts from memory, at most a few seconds old; a stage that decides always from the database. */
@Service
class CampaignBook implements Campaigns {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CampaignRecords records;
    private final LoadingCache<Boolean, List<Campaign>> campaigns;

    CampaignBook(CampaignRecords records) {
        this.records = records;
        this.campaigns = Caffeine.newBuilder().expireAfterWrite(FRESH).build(any -> records.all());
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
        return campaigns.get(true);
    }

    @Override
    public StageWindow window(UUID campaignId, StageKind kind, StageSubject subject) {
        return windows(campaignId, kind, List.of(subject)).get(0);
    }

    @Override
    public List<StageWindow> windows(UUID campaignId, StageKind kind, List<StageSubject> subjects) {
        return subjects.isEmpty() ? List.of() : records.windows(campaignId, kind, subjects);
    }
}
