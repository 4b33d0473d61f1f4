package org.openkepu.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mainland mobile number of eleven digits that masks itself wherever it is printed (trust F15).
 *
 * @param digits eleven digits, first 1, second 3 to 9
 */
public record Mobile(String digits) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern FILLING = Pattern.compile("^(?:\\+?0{0,2}86[- ]?(?=1))|[\\s-]");

    /** As people write one into a text, its digits in groups of any size; what stands before and after is the seeker's. */
    public static final String WRITTEN = "(?:[+＋]?(?:00|００)?(?:86|８６)[- －]?)?[1１][- －]?[3-9３-９](?:[- －]?[0-9０-９]){9}";

    private static final Pattern IN_TEXT = Pattern.compile("(?<![0-9０-９])" + WRITTEN + "(?![0-9０-９])");

    public Mobile {
        if (!SHAPE.matcher(digits).matches()) {
            throw new IllegalArgumentException("no mobile number");
        }
    }

    /** Reads a number as typed, with spaces, hyphens, full-width digits or +86; empty for anything that is none. */
    public static Optional<Mobile> read(@Nullable String typed) {
        String narrow = java.text.Normalizer.normalize(typed == null ? "" : typed, java.text.Normalizer.Form.NFKC);
        String digits = FILLING.matcher(narrow.strip()).replaceAll("");
        return SHAPE.matcher(digits).matches() ? Optional.of(new Mobile(digits)) : Optional.empty();
    }

    /** The text with every number in it masked. */
    public static String maskedIn(String text) {
        return IN_TEXT.matcher(text)
                .replaceAll(hit -> read(hit.group()).map(Mobile::masked).orElse("****"));
    }

    /** {@code 138****8000}. */
    public String masked() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
