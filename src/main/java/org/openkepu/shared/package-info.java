/** What every module speaks: aggregates, refusals, the portal clock, who acts, sealed text. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "database")
@NullMarked
package org.openkepu.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
