package org.openkepu.shared;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Makes the identifiers of everything the portal keeps: UUIDs of version 7, so that rows written together lie together. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier; its first 48 bits are the machine's milliseconds, the rest is random. */
    public static UUID next() {
        long millis = java.time.Clock.systemUTC().millis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The identifier of a row of reference data: the same for the same key at every load and on every machine. */
    public static UUID ofReference(String kind, String key) {
        return UUID.nameUUIDFromBytes((kind + ':' + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads an identifier as it stands in a form; empty for null, blank or anything that is none. */
    public static Optional<UUID> read(@org.jspecify.annotations.Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }
}
