/** The page on which operators read the trail. */
@NullMarked
package org.openkepu.audit.web;

import org.jspecify.annotations.NullMarked;
