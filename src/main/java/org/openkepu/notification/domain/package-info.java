/** What is told to people: the inbox, the outbox, thanks. */
@NullMarked
package org.openkepu.notification.domain;

import org.jspecify.annotations.NullMarked;
