/** The public pages: home, list, one activity, instructions. */
@NullMarked
package org.openkepu.publicsite.web;

import org.jspecify.annotations.NullMarked;
