package org.openkepu.statistics.domain;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may read a bulletin. */
public enum BulletinAudience {
    PUBLIC,
    /** Every administrator, of cities and counties too. */
    ADMINS,
    /** The provinces a line of it stands in, and the city or county a line is named after. */
    BODIES;

    /** The audience of a form; empty for what is none. */
    public static Optional<BulletinAudience> read(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
