/** The poster of an activity: composed from what everybody may read, printed once for each content, kept for the next. */
@NullMarked
package org.openkepu.publicsite.poster;

import org.jspecify.annotations.NullMarked;
