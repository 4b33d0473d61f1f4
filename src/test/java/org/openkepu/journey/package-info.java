/** Whole ways of people through the portal, in a real browser. */
@NullMarked
package org.openkepu.journey;

import org.jspecify.annotations.NullMarked;
