/** The embedded PostgreSQL of the default start: its lock, its locale, its orphans, and clear sentences when it cannot start. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.openkepu.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
