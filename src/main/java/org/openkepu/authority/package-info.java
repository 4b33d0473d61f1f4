/** The bodies an activity can belong to: 科协, national societies, ministries; who stands for what. */
@ApplicationModule(allowedDependencies = {"shared", "region"})
@NullMarked
package org.openkepu.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
