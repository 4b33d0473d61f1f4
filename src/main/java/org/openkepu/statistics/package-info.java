/** Counting for bodies, operators and the public: dashboards, tables, frozen snapshots, bulletins and exports of what is counted. */
@ApplicationModule(
        allowedDependencies = {"shared", "audit", "region", "authority", "registry", "campaign", "account", "activity"})
@NullMarked
package org.openkepu.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
