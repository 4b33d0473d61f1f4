package org.openkepu.feedback.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes and reads receipt numbers: twelve letters and digits that cannot be mistaken for each other, 60 bits of chance. */
final class Receipts {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipts() {}

    static String fresh() {
        var letters = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return grouped(letters.toString());
    }

    /** The number as typed, in any case, with or without hyphens and blanks; empty for what is none. */
    static Optional<String> read(@Nullable String typed) {
        String bare = java.text.Normalizer.normalize(typed == null ? "" : typed, java.text.Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return SHAPE.matcher(bare).matches() ? Optional.of(grouped(bare)) : Optional.empty();
    }

    private static String grouped(String bare) {
        return bare.substring(0, 4) + '-' + bare.substring(4, 8) + '-' + bare.substring(8);
    }
}
