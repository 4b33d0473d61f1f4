/** The informant's pages. */
@NullMarked
package org.openkepu.activity.web;

import org.jspecify.annotations.NullMarked;
