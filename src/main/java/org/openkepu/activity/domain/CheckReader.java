package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Accounts;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Component;

/** Looks host and details over as they would be submitted now: what is wrong, what refuses them, what they change. */
@Component
class CheckReader {

    private final Filings filings;
    private final FilingReader reader;
    private final FilingGate gate;
    private final UnsubmittedChanges changes;
    private final Accounts accounts;

    CheckReader(Filings filings, FilingReader reader, FilingGate gate, UnsubmittedChanges changes, Accounts accounts) {
        this.filings = filings;
        this.reader = reader;
        this.gate = gate;
        this.changes = changes;
        this.accounts = accounts;
    }

    CheckView read(Activity activity, PartDrafts typed, Campaign campaign, ArrivedAt arrival) {
        StageWindow window = gate.window(activity, typed, Part.DETAILS);
        var refusals = new ArrayList<>(gate.refusals(activity, Part.DETAILS, window, arrival));
        if (!accounts.isCertified(activity.ownerId())) {
            refusals.add(new RuleBroken("activity.certification.required"));
        }
        HostText host = typed.host();
        DetailsText details = typed.details();
        return new CheckView(
                activity.id(),
                host,
                details,
                reader.unit(host, campaign).orElse(null),
                typed.filingRevision(activity.versions()),
                window,
                reader.read(host, campaign).problems(),
                reader.read(details, campaign).problems(),
                refusals,
                gate.refusalsBesideEdits(activity, window, arrival).isEmpty(),
                activity.isSubmitted(),
                changes.ofFiling(activity, typed, campaign),
                differences(activity, reader.filing(typed, campaign).value()),
                activity.edits().used() + 1,
                activity.edits().limit(),
                activity.correctionReason() != null,
                campaign);
    }

    private List<FieldChange> differences(Activity activity, @Nullable FilingInformation next) {
        return next == null
                ? List.of()
                : filings.latest(activity.id())
                        .map(last -> FieldChange.between(last, next))
                        .orElse(List.of());
    }
}
