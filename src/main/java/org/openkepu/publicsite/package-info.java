/** What everybody sees: home, activities, help. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "region",
            "authority",
            "registry",
            "campaign",
            "account",
            "activity",
            "guidance"
        })
@NullMarked
package org.openkepu.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
