/** Guidance as it is written and kept, with every version. */
@NullMarked
package org.openkepu.guidance.domain;

import org.jspecify.annotations.NullMarked;
