package org.openkepu.recommendation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a formula makes whole places of a fraction. */
public enum Rounding {
    HALF_UP,
    UP,
    DOWN;

    int whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.valueOf(name())).intValueExact();
    }
}
