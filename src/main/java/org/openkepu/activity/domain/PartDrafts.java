package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.RuleBroken;

/** The four parts of one activity as typed last; those never saved are empty at revision 0. */
final class PartDrafts {

    private final Map<Part, Draft> drafts = new EnumMap<>(Part.class);

    PartDrafts(List<Draft> kept) {
        for (Part part : Part.values()) {
            drafts.put(part, Draft.none(part));
        }
        kept.forEach(draft -> drafts.put(draft.part(), draft));
    }

    /** The same with another text in place of one. */
    PartDrafts with(Part part, PartText text) {
        var changed = new ArrayList<>(drafts.values());
        Draft before = of(part);
        changed.add(new Draft(part, before.revision(), text, before.savedAt()));
        return new PartDrafts(changed);
    }

    Draft of(Part part) {
        return Objects.requireNonNull(drafts.get(part));
    }

    HostText host() {
        return (HostText) of(Part.HOST).text();
    }

    DetailsText details() {
        return (DetailsText) of(Part.DETAILS).text();
    }

    /** The name the activity is known by: as submitted, or before as typed so far; null as long as it has none. */
    @Nullable
    String titleOf(Activity activity) {
        Facts facts = activity.facts();
        String typed = details().title();
        return facts != null ? facts.title() : typed == null || typed.isBlank() ? null : typed.strip();
    }

    /**
     * The state of the whole filing as the check page shows it, its hidden {@code version}: grows with every save of host
     * or details and with every submission.
     */
    long filingRevision(int versions) {
        return of(Part.HOST).revision() + of(Part.DETAILS).revision() + versions;
    }

    /** A check page made from another state is stale (rule {@code form.stale}). */
    void requireFilingRevision(int versions, long shown) {
        RuleBroken.require(shown == filingRevision(versions), "form.stale");
    }
}
