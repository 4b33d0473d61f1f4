package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.ActivityState;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a body or the operator one activity of their scope, whole, in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class OfficeDesk {

    private final Activities activities;
    private final Filings filings;
    private final SubmittedParts parts;
    private final People people;
    private final ShelvedPictures pictures;
    private final Decisions decisions;
    private final Campaigns campaigns;
    private final PortalClock clock;

    OfficeDesk(
            Activities activities,
            Filings filings,
            SubmittedParts parts,
            People people,
            ShelvedPictures pictures,
            Decisions decisions,
            Campaigns campaigns,
            PortalClock clock) {
        this.activities = activities;
        this.filings = filings;
        this.parts = parts;
        this.people = people;
        this.pictures = pictures;
        this.decisions = decisions;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** The activity; NotFound outside the scope, exactly as for one that does not exist. */
    public OfficeView view(UUID id, Actor actor) {
        Scope scope = ActivityDeciding.managing(actor);
        Activity activity = activities.within(scope, id).orElseThrow(NotFound::new);
        Facts facts = Objects.requireNonNull(activity.facts());
        List<FiledVersion> filed = filings.all(id);
        FiledVersion read = read(filed, activity.standing().oversight().publicVersion());
        var told = new ArrayList<>(decisions.of(id));
        Collections.reverse(told);
        return new OfficeView(
                id,
                activity.revision(),
                Objects.requireNonNull(activity.number()),
                facts.title(),
                activity.state(),
                activity.standing().reason(),
                activity.correctionReason(),
                facts.certifiedCategory(),
                facts.certifiedDemo(),
                facts.foodSafety(),
                HostText.of(read.filing().host()),
                DetailsText.of(read.filing().details()),
                parts.note(id).orElse(null),
                people.of(id).stream().map(MaskedPerson::of).toList(),
                parts.summary(id).map(SummaryText::of).orElse(null),
                pictures(id),
                Objects.requireNonNull(activity.submittedAt()),
                activity.standing().publishedAt(),
                activity.completion().submittedAt(Part.SUPPLEMENT),
                activity.completion().submittedAt(Part.SUMMARY),
                activity.edits().used(),
                activity.edits().limit(),
                activity.standing().waitsForApproval()
                        ? filed.get(filed.size() - 1).against(read).changes()
                        : List.of(),
                activity.versions(),
                told,
                rights(activity, scope),
                campaigns.find(activity.campaignId()).orElseThrow(NotFound::new));
    }

    private OfficeView.Rights rights(Activity activity, Scope scope) {
        boolean hidden = activity.state() == ActivityState.HIDDEN;
        boolean lifts = activity.standing().oversight().mayLift(scope);
        boolean reminded = decisions.isReminded(activity.id(), clock.today());
        return new OfficeView.Rights(
                activity.standing().mayBeHidden(),
                hidden && lifts,
                hidden && !lifts,
                activity.standing().mayBeSentBack(),
                activity.standing().waitsForApproval(),
                activity.isUnready() && !reminded,
                reminded);
    }

    private Map<String, List<ActivityPicture>> pictures(UUID id) {
        var shown = new HashMap<String, List<ActivityPicture>>();
        for (Part part : List.of(Part.DETAILS, Part.SUPPLEMENT, Part.SUMMARY)) {
            shown.put(
                    part.slug(),
                    pictures.of(id, part).stream().map(ShelvedPicture::picture).toList());
        }
        return shown;
    }

    /** The version everybody reads; the latest where none is marked. */
    private static FiledVersion read(List<FiledVersion> filed, int publicVersion) {
        return filed.stream()
                .filter(version -> version.n() == publicVersion)
                .findFirst()
                .orElseGet(() -> filed.get(filed.size() - 1));
    }
}
