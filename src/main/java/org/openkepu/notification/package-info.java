/** What the portal tells people: the outbox of messages and the inbox; nobody depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "campaign",
            "account",
            "activity",
            "feedback",
            "recommendation",
            "annualsummary",
            "audit"
        })
@NullMarked
package org.openkepu.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
