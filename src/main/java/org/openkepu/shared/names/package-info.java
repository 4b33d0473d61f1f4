/** Names as people look for them: folded, spelled in pinyin, indexed for every part of them. */
@NullMarked
package org.openkepu.shared.names;

import org.jspecify.annotations.NullMarked;
