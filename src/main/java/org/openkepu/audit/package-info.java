/** Who changed what, when and from where: written in the transaction of the change, never altered, sealed into a chain. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.openkepu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
