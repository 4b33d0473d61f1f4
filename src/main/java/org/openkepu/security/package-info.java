/** Who may reach what: filter chains, path rules, signing in. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "account"})
@NullMarked
package org.openkepu.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
