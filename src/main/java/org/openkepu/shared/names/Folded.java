package org.openkepu.shared.names;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Texts;

/** Brings a name and what is looked for into one form: one width, lower case, without spaces. */
public final class Folded {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");

    private Folded() {}

    /** The folded text, the empty string for null. Never fails, whatever it is given. */
    public static String of(@Nullable String text) {
        String narrow = Normalizer.normalize(Texts.clean(text), Normalizer.Form.NFKC);
        return BLANK.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
