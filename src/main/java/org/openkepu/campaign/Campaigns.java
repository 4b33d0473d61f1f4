package org.openkepu.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The years on record, and the one function that answers how a stage stands for a subject. */
public interface Campaigns {

    /** The campaign activities are filed for now. */
    Campaign current();

    Optional<Campaign> find(UUID id);

    Optional<Campaign> ofYear(int year);

    /** All campaigns, the latest first. */
    List<Campaign> all();

    /** The stage as it stands for the subject, extensions included; a stage a campaign does not have is one that never opens. */
    StageWindow window(UUID campaignId, StageKind kind, StageSubject subject);

    /** The same for several subjects, in their order and in one statement. */
    List<StageWindow> windows(UUID campaignId, StageKind kind, List<StageSubject> subjects);

    /** The changes of the current campaign's running stages that people still have to know of, the latest first. */
    List<StageChange> news();
}
