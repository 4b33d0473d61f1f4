/** The look-up behind the region cascade. */
@NullMarked
package org.openkepu.region.web;

import org.jspecify.annotations.NullMarked;
