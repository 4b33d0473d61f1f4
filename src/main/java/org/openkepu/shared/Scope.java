package org.openkepu.shared;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The activities somebody answers for: those held in a territory, those attributed (归口) to a body, or all of them. The one
 * value every finder of offices takes; what lies outside is answered exactly like what does not exist (trust F8; A13, A16, A17).
 *
 * @param line by which line the activities belong to it
 * @param regionCode the province, city or county of a territorial scope, else null
 * @param authorityId the society or ministry of an attributed scope, else null
 */
public record Scope(
        Line line, @Nullable String regionCode, @Nullable UUID authorityId) {

    /** Everything: the operator. */
    public static final Scope EVERYTHING = new Scope(Line.EVERYTHING, null, null);

    /** By which line activities belong to a scope. */
    public enum Line {
        EVERYTHING,
        PROVINCE,
        CITY,
        COUNTY,
        /** A society or ministry, by attribution. */
        BODY;

        /** Whether the scope is a territory. */
        public boolean isTerritory() {
            return this == PROVINCE || this == CITY || this == COUNTY;
        }
    }

    public Scope {
        if (line.isTerritory() != (regionCode != null) || (line == Line.BODY) != (authorityId != null)) {
            throw new IllegalArgumentException("A scope has the code of its own line and nothing else: " + line);
        }
    }

    /** A territory; the line says its level. */
    public static Scope territory(Line line, String regionCode) {
        return new Scope(line, regionCode, null);
    }

    /** What is attributed to a society or ministry. */
    public static Scope attributedTo(UUID authorityId) {
        return new Scope(Line.BODY, null, authorityId);
    }

    /** The key figures of this scope are kept under: empty for everything, else one letter of the line and the code. */
    public String key() {
        return switch (line) {
            case EVERYTHING -> "";
            case PROVINCE -> "P" + regionCode;
            case CITY -> "C" + regionCode;
            case COUNTY -> "D" + regionCode;
            case BODY -> "A" + Objects.requireNonNull(authorityId);
        };
    }

    /** Whether an activity with this territory and attribution lies inside; each may be null. */
    public boolean covers(
            @Nullable String provinceCode,
            @Nullable String cityCode,
            @Nullable String countyCode,
            @Nullable UUID attributedTo) {
        return switch (line) {
            case EVERYTHING -> true;
            case PROVINCE -> Objects.equals(regionCode, provinceCode);
            case CITY -> Objects.equals(regionCode, cityCode);
            case COUNTY -> Objects.equals(regionCode, countyCode);
            case BODY -> Objects.equals(authorityId, attributedTo);
        };
    }
}
