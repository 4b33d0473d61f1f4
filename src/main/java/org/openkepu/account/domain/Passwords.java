package org.openkepu.account.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The one home of passwords: which are good enough (by ASVS: length and no well-known ones, no composition), how they are kept. */
@Component
public class Passwords {

    /** Kept in place of a hash for an account that signs in by code only: no password matches it. */
    static final String NONE = "none";

    static final int SHORTEST = 8;
    /** BCrypt reads no more bytes than these. */
    static final int MOST_BYTES = 72;

    private static final Set<String> WELL_KNOWN = Set.of(
            "12345678",
            "123456789",
            "1234567890",
            "87654321",
            "11111111",
            "00000000",
            "88888888",
            "66666666",
            "12341234",
            "11223344",
            "123123123",
            "147258369",
            "password",
            "password1",
            "passw0rd",
            "p@ssw0rd",
            "qwertyui",
            "qwertyuiop",
            "qwer1234",
            "1q2w3e4r",
            "1qaz2wsx",
            "q1w2e3r4",
            "abcd1234",
            "abc12345",
            "a1234567",
            "a12345678",
            "aa123456",
            "asdfghjk",
            "asdf1234",
            "zxcvbnm1",
            "iloveyou",
            "woaini1314",
            "5201314520",
            "admin123",
            "admin888",
            "administrator",
            "openkepu",
            "kepu1234",
            "kexiekexie",
            "sunshine");

    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(@Value("${openkepu.password-strength:10}") int strength) {
        encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
        nobodys = encode("nobody's password");
    }

    /** What speaks against the password at the field, if anything; codes {@code account.password.*}. */
    public static Optional<Problem> check(String field, String password) {
        if (password.isEmpty()) {
            return Optional.of(Problem.missing(field));
        }
        if (Texts.length(password) < SHORTEST) {
            return Optional.of(Problem.wrong(field, "account.password.too-short", SHORTEST));
        }
        if (bytes(password) > MOST_BYTES || Texts.isMalformed(password)) {
            return Optional.of(Problem.wrong(field, "account.password.too-long"));
        }
        if (isWellKnown(password.toLowerCase(Locale.ROOT))) {
            return Optional.of(Problem.wrong(field, "account.password.well-known"));
        }
        return Optional.empty();
    }

    String encode(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Takes equally long for an account without a password. */
    boolean matches(String password, String hash) {
        if (hash.equals(NONE)) {
            matchNobody(password);
            return false;
        }
        return bytes(password) <= MOST_BYTES && encoder.matches(password, hash);
    }

    /** Spends the time of a comparison for an account that does not exist. */
    void matchNobody(String password) {
        matches(bytes(password) <= MOST_BYTES ? password : "", nobodys);
    }

    private static boolean isWellKnown(String password) {
        return WELL_KNOWN.contains(password) || password.chars().distinct().count() == 1;
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
