/** The cast, the sample data and the movable clock of the demonstration; nothing depends on it. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "region",
            "authority",
            "registry",
            "campaign",
            "account",
            "activity",
            "resource",
            "notification"
        })
@NullMarked
package org.openkepu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
