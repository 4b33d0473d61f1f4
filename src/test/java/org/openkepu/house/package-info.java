/** Our own laws, proved over all code, texts, migrations and addresses at once. */
@NullMarked
package org.openkepu.house;

import org.jspecify.annotations.NullMarked;
