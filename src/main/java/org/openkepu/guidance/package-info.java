/** Guidance kept by the operator: sections of the help page and whom to ask (A54, A59, B88). */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package org.openkepu.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
