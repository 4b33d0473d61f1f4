package org.openkepu.shared.sheet;

/**
 * The apostrophe before a text that a spreadsheet could take for a formula, also after somebody saves the sheet as csv
 * (trust F7); our own import takes it off again.
 */
public final class Guard {

    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠﹢﹣﹦﹫";

    private Guard() {}

    /** The text with the guard where it needs one. */
    public static String set(String text) {
        return isDangerous(text, 0) ? "'" + text : text;
    }

    /** The text without a guard of ours; an apostrophe of somebody's own stays. */
    public static String strip(String text) {
        return text.startsWith("'") && isDangerous(text, 1) ? text.substring(1) : text;
    }

    /** Whether the first character that is seen or counts as an end of cell could begin a formula. */
    private static boolean isDangerous(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DANGEROUS.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return false;
    }
}
