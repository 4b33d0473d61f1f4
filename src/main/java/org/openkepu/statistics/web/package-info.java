/** Pages and sheets of figures for bodies, operators and the public. */
@NullMarked
package org.openkepu.statistics.web;

import org.jspecify.annotations.NullMarked;
