/** Recommending the excellent: quotas derived from data, slates of bodies, national results. */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "region", "authority", "campaign", "account", "activity", "resource"})
@NullMarked
package org.openkepu.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
