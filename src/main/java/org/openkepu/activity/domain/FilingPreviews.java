package org.openkepu.activity.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.ActivityPreviews;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes of what an owner has written what everybody would read. */
@Service
@Transactional(readOnly = true)
class FilingPreviews implements ActivityPreviews {

    private final Activities activities;
    private final Drafts drafts;
    private final FilingReader reader;
    private final ShelvedPictures pictures;
    private final Campaigns campaigns;

    FilingPreviews(
            Activities activities, Drafts drafts, FilingReader reader, ShelvedPictures pictures, Campaigns campaigns) {
        this.activities = activities;
        this.drafts = drafts;
        this.reader = reader;
        this.pictures = pictures;
        this.campaigns = campaigns;
    }

    @Override
    public Preview of(UUID activityId, Actor owner) {
        Activity activity = activities.ownedBy(owner.accountId(), activityId).orElseThrow(NotFound::new);
        Campaign campaign = campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
        FilingInformation filing =
                reader.filing(drafts.of(activityId), campaign).value();
        require(filing != null, "activity.preview.incomplete");
        Facts facts = reader.facts(Objects.requireNonNull(filing), campaign);
        List<ActivityPicture> shown = pictures.of(activityId, Part.DETAILS).stream()
                .map(ShelvedPicture::picture)
                .toList();
        return new Preview(preview(activity, facts), shown);
    }

    private static PublishedActivity preview(Activity activity, Facts facts) {
        Instant written = Objects.requireNonNullElse(activity.submittedAt(), Instant.EPOCH);
        var line = new ActivityLine(
                activity.id(),
                0,
                Objects.requireNonNullElse(activity.number(), ""),
                facts.title(),
                facts.unitName(),
                facts.certifiedCategory(),
                facts.certifiedDemo(),
                facts.regionCode(),
                facts.startsAt(),
                facts.endsAt(),
                facts.mode(),
                activity.state(),
                false);
        return new PublishedActivity(
                line,
                activity.campaignId(),
                facts.address(),
                facts.url(),
                facts.form(),
                facts.theme(),
                List.of(facts.audiences()),
                facts.expectedPersonTimes(),
                facts.description(),
                facts.authorityId(),
                facts.foodSafety(),
                written,
                activity.standing().reason(),
                facts.free(),
                facts.barrierFree(),
                activity.versions(),
                written);
    }
}
