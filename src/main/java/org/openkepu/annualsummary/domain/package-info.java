/** Keeps what bodies write, freezes what they submit, and tells who has submitted. */
@NullMarked
package org.openkepu.annualsummary.domain;

import org.jspecify.annotations.NullMarked;
