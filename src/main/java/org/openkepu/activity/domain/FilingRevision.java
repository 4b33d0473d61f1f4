package org.openkepu.activity.domain;

import java.util.Map;
import org.openkepu.shared.RuleBroken;

/**
 * The state of a whole filing as the check page shows it: one number that grows with every save of host or details and
 * with every submission; the hidden {@code version} of the check form.
 */
public record FilingRevision(long value) {

    static FilingRevision of(Map<Part, Draft> drafts, int versions) {
        return new FilingRevision(
                drafts.get(Part.HOST).revision() + drafts.get(Part.DETAILS).revision() + versions);
    }

    void requireShown(long shown) {
        RuleBroken.require(shown == value, "form.stale");
    }
}
