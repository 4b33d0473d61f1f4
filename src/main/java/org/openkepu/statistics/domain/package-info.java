/** Tables of figures, what is frozen of them, and the jobs that freeze and write. */
@NullMarked
package org.openkepu.statistics.domain;

import org.jspecify.annotations.NullMarked;
