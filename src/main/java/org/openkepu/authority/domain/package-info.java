/** Bodies named, kept and looked up. */
@NullMarked
package org.openkepu.authority.domain;

import org.jspecify.annotations.NullMarked;
