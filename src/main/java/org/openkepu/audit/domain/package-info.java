/** The entries and how they are written. */
@NullMarked
package org.openkepu.audit.domain;

import org.jspecify.annotations.NullMarked;
