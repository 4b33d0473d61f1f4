/** Pages of bodies and of the operator for recommending. */
@NullMarked
package org.openkepu.recommendation.web;

import org.jspecify.annotations.NullMarked;
