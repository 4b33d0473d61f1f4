/** Campaigns as data: stages, windows, options and switches of one year's event. */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package org.openkepu.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
