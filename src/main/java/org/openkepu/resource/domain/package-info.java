/** Keeps resources, their files and downloads, and decides what is shown. */
@NullMarked
package org.openkepu.resource.domain;

import org.jspecify.annotations.NullMarked;
