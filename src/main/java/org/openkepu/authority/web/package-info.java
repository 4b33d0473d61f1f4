/** The look-up behind 归口单位. */
@NullMarked
package org.openkepu.authority.web;

import org.jspecify.annotations.NullMarked;
