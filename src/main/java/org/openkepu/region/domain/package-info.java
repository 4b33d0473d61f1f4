/** The tree of divisions, built from what the files list. */
@NullMarked
package org.openkepu.region.domain;

import org.jspecify.annotations.NullMarked;
