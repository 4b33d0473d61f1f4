/** Reference data: files under {@code db/reference} loaded by checksum, and snapshots of them kept in memory. */
@NullMarked
package org.openkepu.shared.reference;

import org.jspecify.annotations.NullMarked;
