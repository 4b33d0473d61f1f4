/** What every page speaks: who acts and when the request arrived, form problems, flash messages. */
@NullMarked
package org.openkepu.shared.web;

import org.jspecify.annotations.NullMarked;
