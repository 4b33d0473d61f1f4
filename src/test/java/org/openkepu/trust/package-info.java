/** Proofs of trust: what the portal must stand under load, malice and failure, shown on processes of its own. */
@NullMarked
package org.openkepu.trust;

import org.jspecify.annotations.NullMarked;
