package org.openkepu.campaign;

import java.time.Instant;
import java.util.UUID;
import org.openkepu.shared.Actor;

/** Opens a stage whose beginning is an act and not a date: recommending begins when the quotas are fixed (A23). */
public interface StageOpening {

    /** Opens the stage at the instant, in the caller's transaction; its end stays as the campaign has it. */
    void open(UUID campaignId, StageKind kind, Instant at, Actor operator);
}
