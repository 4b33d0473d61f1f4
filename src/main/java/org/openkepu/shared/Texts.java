package org.openkepu.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Brings typed text into the one form the portal keeps: NFC, without zero-width or bidi characters, trimmed (trust F18). */
public final class Texts {

    private Texts() {}

    /** The text in kept form; the empty string for null. Never fails, whatever it is given. */
    public static String clean(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return "";
        }
        return trimmed(Normalizer.normalize(visible(typed.replace("\r\n", "\n")), Normalizer.Form.NFC));
    }

    /** Character by character: every text of every form and of everything compared passes here, and a pattern takes many times as long. */
    private static String visible(String text) {
        if (text.chars().noneMatch(Texts::isInvisible)) {
            return text;
        }
        var visible = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible(c)).forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    private static boolean isInvisible(int c) {
        return c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2069 && c != 0x2065
                || c == 0xFEFF
                || c == 0x00AD;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == 0x3000;
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
