/** What people tell those who run the portal, and what they are answered (A54, B40, B88). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "region", "account"})
@NullMarked
package org.openkepu.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
