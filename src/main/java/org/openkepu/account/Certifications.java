package org.openkepu.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Applications to become an informant, as other modules may ask for them. */
public interface Certifications {

    /** Where a page leads a person without certification who wanted to file: certified, or waiting, the person comes back. */
    String ADDRESS_FOR_FILING = "/desk/certification?next=filing";

    /** What was decided on the person's application, the latest first. */
    List<CertificationDecision> decisionsOn(UUID accountId);

    /** What the person stated last; empty before the first application. */
    Optional<CertificationApplication> statedBy(UUID accountId);

    /** Makes the account an informant without an operator: for the demo's cast. Does nothing for one who has applied. */
    void grantOutright(UUID accountId, CertificationApplication application);

    /** Turns on or off that applications are granted at once. */
    void grantAtOnce(boolean on);
}
