/** The pages of feedback: for everybody, for provinces, for the operator. */
@NullMarked
package org.openkepu.feedback.web;

import org.jspecify.annotations.NullMarked;
