package org.openkepu.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a seal: SHA-256 over the hash before, the span, and each entry's fields, every text with its length in
 * front, so that two different contents never give the same bytes.
 */
final class SealDigest {

    /** The columns of an entry that are sealed, all of them. */
    static final String COLUMNS =
            "sequence, at, portal_at, account_id::text, account_name, role, address, action, subject::text, detail::text, transaction";

    private static final int FIRST_TEXT = 4;
    private static final int LAST_TEXT = 10;

    private final MessageDigest digest;
    private int entries;
    private long last;

    SealDigest(byte[] before, long afterSequence, long fromTransaction, long untilTransaction) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
        digest.update(before);
        number(afterSequence);
        number(fromTransaction);
        number(untilTransaction);
    }

    /** Takes the next entry, in the order of sequences. */
    void add(ResultSet row) throws SQLException {
        last = row.getLong(1);
        entries++;
        number(last);
        number(micros(row, 2));
        number(micros(row, 3));
        for (int column = FIRST_TEXT; column <= LAST_TEXT; column++) {
            text(row.getString(column));
        }
        number(row.getLong(LAST_TEXT + 1));
    }

    int entries() {
        return entries;
    }

    long last() {
        return last;
    }

    byte[] hash() {
        return digest.digest();
    }

    private void number(long value) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
    }

    private void text(@Nullable String value) {
        if (value == null) {
            number(-1);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private static long micros(ResultSet row, int column) throws SQLException {
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
