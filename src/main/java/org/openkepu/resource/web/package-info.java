/** The public pages of resources and the operator's pages that make them. */
@NullMarked
package org.openkepu.resource.web;

import org.jspecify.annotations.NullMarked;
