package org.openkepu.activity;

import java.util.List;
import java.util.UUID;

/** Tells what a person has still to hand in, so that it can be remembered in time (A25–A27). */
public interface OpenFilings {

    /** Everything missing on own activities of the campaign, the newest activity first, in four statements. */
    List<OpenFiling> of(UUID ownerId, UUID campaignId);
}
