package org.openkepu.campaign;

import java.util.List;
import java.util.UUID;

/** What other modules may know of late cases. */
public interface Extensions {

    /** What was answered to the requests of an account, the latest first. */
    List<ExtensionAnswer> answersTo(UUID accountId);

    /** How many requests wait for the operator. */
    long countWaiting();
}
