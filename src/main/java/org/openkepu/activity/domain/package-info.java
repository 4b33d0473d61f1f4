/** The mind of filing: the activity's life, its parts, versions and receipts. */
@NullMarked
package org.openkepu.activity.domain;

import org.jspecify.annotations.NullMarked;
