package org.openkepu.account;

import java.util.UUID;

/** What other modules may know of an account. */
public interface Accounts {

    /** Whether the person is a certified informant at this moment (rule activity.certification.required). */
    boolean isCertified(UUID accountId);

    /** Where the person stands on the way to becoming an informant. */
    CertificationState certificationOf(UUID accountId);

    /** The name shown for the account; fails with NotFound for an unknown one. */
    String nameOf(UUID accountId);
}
