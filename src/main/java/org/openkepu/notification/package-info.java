/** What leaves the portal: the outbox of messages; nobody depends on it. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.openkepu.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
