/** Accounts, their passwords and certifications: what may happen to them and when. */
@NullMarked
package org.openkepu.account.domain;

import org.jspecify.annotations.NullMarked;
