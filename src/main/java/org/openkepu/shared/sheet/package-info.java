/** Uploaded and handed-out sheets: rows of text read within measured bounds, and sheets written from rows. */
@NullMarked
package org.openkepu.shared.sheet;

import org.jspecify.annotations.NullMarked;
