/** The look-up behind the unit name box, and the pages of the registers. */
@NullMarked
package org.openkepu.registry.web;

import org.jspecify.annotations.NullMarked;
