/** The look-up behind the unit name box. */
@NullMarked
package org.openkepu.registry.web;

import org.jspecify.annotations.NullMarked;
