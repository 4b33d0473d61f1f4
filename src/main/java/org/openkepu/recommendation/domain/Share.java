package org.openkepu.recommendation.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a formula gives one body, with the steps of the arithmetic.
 *
 * @param weight base and share of complete activities
 * @param apportioned its part of the total before whole places are made, null where there is no total
 */
public record Share(
        Standing standing, BigDecimal weight, @Nullable BigDecimal apportioned, int places) {}
