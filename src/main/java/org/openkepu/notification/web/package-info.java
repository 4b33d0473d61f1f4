/** The inbox, the page of those listed, and the operator's page of thanks. */
@NullMarked
package org.openkepu.notification.web;

import org.jspecify.annotations.NullMarked;
