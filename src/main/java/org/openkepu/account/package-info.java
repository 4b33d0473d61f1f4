/** Accounts: registering, roles, and becoming an informant. */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "region", "authority", "registry", "campaign"})
@NullMarked
package org.openkepu.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
