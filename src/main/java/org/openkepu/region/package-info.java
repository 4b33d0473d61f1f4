/** Administrative divisions: their tree, codes and pickers, municipalities and 兵团 right. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.openkepu.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
