/** Where the operator writes guidance. */
@NullMarked
package org.openkepu.guidance.web;

import org.jspecify.annotations.NullMarked;
