package org.openkepu.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings typed text into the one form the portal keeps: NFC, without zero-width or bidi characters, trimmed (trust F18). */
public final class Texts {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF\\u00AD]");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u3000]+|[\\s\\u3000]+$");

    private Texts() {}

    /** The text in kept form; the empty string for null. Never fails, whatever it is given. */
    public static String clean(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        String visible = INVISIBLE.matcher(typed.replace("\r\n", "\n")).replaceAll("");
        return EDGES.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC)).replaceAll("");
    }

    /** Whether the text holds a character no text may hold: a control character other than tab and line end, or half a pair. */
    public static boolean isMalformed(String text) {
        return text.codePoints().anyMatch(Texts::isForbidden);
    }

    private static boolean isForbidden(int c) {
        boolean layout = c == '\n' || c == '\t' || c == '\r';
        return !layout && (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    /** The number of characters as a person counts them: code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
