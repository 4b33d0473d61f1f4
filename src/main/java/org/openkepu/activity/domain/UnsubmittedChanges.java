package org.openkepu.activity.domain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Component;

/** Tells what was saved with other content since it was submitted: until it is submitted too, the older still counts. */
@Component
class UnsubmittedChanges {

    private final Drafts drafts;
    private final Filings filings;
    private final Receipts receipts;
    private final SupplementsInForce supplements;
    private final FilingReader reader;
    private final Campaigns campaigns;

    UnsubmittedChanges(
            Drafts drafts,
            Filings filings,
            Receipts receipts,
            SupplementsInForce supplements,
            FilingReader reader,
            Campaigns campaigns) {
        this.supplements = supplements;
        this.drafts = drafts;
        this.filings = filings;
        this.receipts = receipts;
        this.reader = reader;
        this.campaigns = campaigns;
    }

    /** Whether host or details differ from what was submitted last, readable or not; false before the first submission. */
    boolean ofFiling(Activity activity, PartDrafts typed, Campaign campaign) {
        return activity.isSubmitted()
                && differs(typed, campaign, filings.latest(activity.id()).orElse(null));
    }

    /** The same for what a part is submitted with: host and details together, supplement or summary alone. */
    boolean of(Activity activity, PartDrafts typed, Part part, Campaign campaign) {
        return part.isFilingInformation()
                ? ofFiling(activity, typed, campaign)
                : since(activity, typed.of(part), campaign);
    }

    /**
     * The same for supplement or summary; false for host and details, which are one and asked for together. What a person
     * listed corrected or took away is in force at once and no change of the owner's.
     */
    boolean since(Activity activity, Draft draft, Campaign campaign) {
        Part part = draft.part();
        if (part.isFilingInformation() || activity.completion().submittedAt(part) == null) {
            return false;
        }
        Object saved = reader.read(draft.text(), campaign).value();
        UUID id = activity.id();
        boolean submitted = saved != null
                && (receipts.latestOf(id, Receipt.Kind.of(part), saved).isPresent()
                        || part == Part.SUPPLEMENT
                                && saved.equals(supplements.of(List.of(id)).get(id)));
        return !submitted;
    }

    /**
     * The parts with changes of each of the activities, {@link Part#DETAILS} for host and details together; those without
     * any are left out. Three statements, however many they are, a fourth where a supplement was changed; none for none.
     *
     * @param campaignOf the campaign of each activity; only what was submitted is worth asking for
     */
    Map<UUID, Set<Part>> among(Map<UUID, UUID> campaignOf) {
        if (campaignOf.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = List.copyOf(campaignOf.keySet());
        Map<UUID, PartDrafts> typed = drafts.ofAll(ids);
        Map<UUID, FilingInformation> filed = filings.latestOfAll(ids);
        Map<UUID, Map<Receipt.Kind, String>> digests = receipts.latestOfAll(ids);
        var changed = new HashMap<UUID, Set<Part>>();
        for (UUID id : ids) {
            Campaign campaign = campaignOf(id, campaignOf);
            PartDrafts parts = typed.getOrDefault(id, new PartDrafts(List.of()));
            Set<Part> found = EnumSet.noneOf(Part.class);
            if (filed.containsKey(id) && differs(parts, campaign, filed.get(id))) {
                found.add(Part.DETAILS);
            }
            for (Part part : List.of(Part.SUPPLEMENT, Part.SUMMARY)) {
                String digest = digests.getOrDefault(id, Map.of()).get(Receipt.Kind.of(part));
                if (digest != null && differs(parts.of(part), campaign, digest)) {
                    found.add(part);
                }
            }
            if (!found.isEmpty()) {
                changed.put(id, found);
            }
        }
        passOverWhatIsInForce(changed, typed, campaignOf);
        return changed;
    }

    /** Supplements changed by the people listed there and by nobody else. */
    private void passOverWhatIsInForce(
            Map<UUID, Set<Part>> changed, Map<UUID, PartDrafts> typed, Map<UUID, UUID> campaignOf) {
        List<UUID> asked = changed.keySet().stream()
                .filter(id -> changed.getOrDefault(id, Set.of()).contains(Part.SUPPLEMENT))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        supplements.of(asked).forEach((id, supplement) -> {
            Draft draft = typed.getOrDefault(id, new PartDrafts(List.of())).of(Part.SUPPLEMENT);
            Set<Part> found = changed.getOrDefault(id, Set.of());
            if (supplement.equals(
                    reader.read(draft.text(), campaignOf(id, campaignOf)).value())) {
                found.remove(Part.SUPPLEMENT);
            }
            if (found.isEmpty()) {
                changed.remove(id);
            }
        });
    }

    private Campaign campaignOf(UUID id, Map<UUID, UUID> campaignOf) {
        return campaigns.find(Objects.requireNonNull(campaignOf.get(id))).orElseThrow(NotFound::new);
    }

    private boolean differs(PartDrafts typed, Campaign campaign, @Nullable FilingInformation filed) {
        return !Optional.ofNullable(reader.filing(typed, campaign).value()).equals(Optional.ofNullable(filed));
    }

    private boolean differs(Draft draft, Campaign campaign, String digest) {
        Object saved = reader.read(draft.text(), campaign).value();
        return saved == null || !receipts.digest(saved).equals(digest);
    }
}
