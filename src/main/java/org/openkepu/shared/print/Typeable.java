package org.openkepu.shared.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the portal's fonts can set: all of GB 18030's common part and of the 通用规范汉字表, some of the rarest. */
public final class Typeable {

    /** The printers' mark 〓 for a character nobody has a type of. */
    static final String MISSING = "〓";

    /** Signs that look like another one: text copied out of a PDF is that other one. */
    private static final String TWINS = "\u2011\u2012\u2215\u301c\u2035";

    private static final String TWINS_MEANT = "-–／～｀";

    private static final BitSet KNOWN = known();

    private Typeable() {}

    /**
     * The text with {@code 〓} for every character without a type; pictographs and what joins them are left out, and so is
     * what no markup may hold.
     */
    public static String text(String text) {
        var typeable = new StringBuilder(text.length());
        text.codePoints().forEach(given -> {
            int c = KNOWN.get(given) ? given : usual(given);
            if (KNOWN.get(c) || c == '\n' || c == '\t') {
                typeable.appendCodePoint(c);
            } else if (Character.isSpaceChar(c)) {
                typeable.append(' ');
            } else if (Character.isLetterOrDigit(c)) {
                typeable.append(MISSING);
            }
        });
        return typeable.toString();
    }

    /** The character a compatibility form, such as a radical that stands for a whole character, means. */
    private static int usual(int c) {
        int at = TWINS.indexOf(c);
        if (at >= 0) {
            return TWINS_MEANT.charAt(at);
        }
        String usual = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return usual.codePointCount(0, usual.length()) == 1 ? usual.codePointAt(0) : c;
    }

    private static BitSet known() {
        BitSet known = known("NotoSansSC-Regular.ttf");
        known.or(known("NotoSansRare.ttf"));
        return known;
    }

    private static BitSet known(String name) {
        try (InputStream file = PressRun.open(name);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            var known = new BitSet();
            for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
                if (glyphs.getGlyphId(c) != 0) {
                    known.set(c);
                }
            }
            return known;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
