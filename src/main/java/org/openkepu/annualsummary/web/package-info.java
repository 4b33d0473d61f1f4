/** The pages on which a body writes its annual summary and the operator reads all of them. */
@NullMarked
package org.openkepu.annualsummary.web;

import org.jspecify.annotations.NullMarked;
