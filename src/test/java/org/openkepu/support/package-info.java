/** What tests speak: people who open pages and fill in forms, without a browser or with one. */
@NullMarked
package org.openkepu.support;

import org.jspecify.annotations.NullMarked;
