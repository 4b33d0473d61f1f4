/** Documents people hand in: known by their content alone, kept once in the data folder, handed out as files and nothing else. */
@NullMarked
package org.openkepu.shared.file;

import org.jspecify.annotations.NullMarked;
