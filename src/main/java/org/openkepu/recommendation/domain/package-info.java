/** Formulas and quotas, slates and what is on them, submission and results. */
@NullMarked
package org.openkepu.recommendation.domain;

import org.jspecify.annotations.NullMarked;
