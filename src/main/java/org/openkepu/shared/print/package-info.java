/** Pages on paper and as pictures: a template becomes a PDF or a PNG with the portal's own fonts, the same on every machine. */
@NullMarked
package org.openkepu.shared.print;

import org.jspecify.annotations.NullMarked;
