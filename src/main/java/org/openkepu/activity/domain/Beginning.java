package org.openkepu.activity.domain;

import java.util.List;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.RuleBroken;

/**
 * What somebody reads who is about to begin a draft.
 *
 * @param window the filing stage as it stands for anybody, extensions left out
 * @param refusals why none is begun now; empty when it is, be it under an extension only
 */
public record Beginning(Campaign campaign, StageWindow window, List<RuleBroken> refusals) {

    public boolean mayBegin() {
        return refusals.isEmpty();
    }
}
