/** 开放科普: the portal as a whole, started here; the modules lie below. */
@NullMarked
package org.openkepu;

import org.jspecify.annotations.NullMarked;
