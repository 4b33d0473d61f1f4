package org.openkepu.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other modules may know of an account. */
public interface Accounts {

    /** Whether the person is a certified informant at this moment (rule activity.certification.required). */
    boolean isCertified(UUID accountId);

    /** Where the person stands on the way to becoming an informant. */
    CertificationState certificationOf(UUID accountId);

    /**
     * The accounts that act for a body that recommends and are not disabled, in no order.
     *
     * @param authorityId the body
     * @param provinceCode the territory of a province's 科协, null for a society or ministry
     */
    List<UUID> adminsOf(UUID authorityId, @Nullable String provinceCode);

    /** The name shown for the account; fails with NotFound for an unknown one. */
    String nameOf(UUID accountId);
}
