/** The registers, kept in the database and looked up in memory. */
@NullMarked
package org.openkepu.registry.domain;

import org.jspecify.annotations.NullMarked;
