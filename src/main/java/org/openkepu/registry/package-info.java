/** The four registers of certified units: loading, matching and suggesting them. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "region", "authority"})
@NullMarked
package org.openkepu.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
