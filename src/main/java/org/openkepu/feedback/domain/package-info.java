/** Feedback as it is kept, sent and answered. */
@NullMarked
package org.openkepu.feedback.domain;

import org.jspecify.annotations.NullMarked;
