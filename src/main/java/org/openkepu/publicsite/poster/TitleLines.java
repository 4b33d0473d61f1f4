package org.openkepu.publicsite.poster;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a title into as few lines as it needs, all about equally long: no last line of a single character. */
final class TitleLines {

    private TitleLines() {}

    /** Widths of a Chinese character; a Latin one takes about half of it. */
    static double room(String text) {
        return text.codePoints()
                .mapToDouble(
                        c -> c >= 0x2E80 || c >= 0x2018 && c <= 0x2026 ? 1 : Character.isUpperCase(c) ? 0.66 : 0.56)
                .sum();
    }

    /**
     * The lines of a title.
     *
     * @param width of a line in Chinese characters
     */
    static List<String> of(String title, double width) {
        List<String> pieces = pieces(title);
        List<String> lines = filled(pieces, width);
        double low = room(title) / lines.size();
        double high = width;
        for (int i = 0; i < 12; i++) {
            double middle = (low + high) / 2;
            List<String> tried = filled(pieces, middle);
            if (tried.size() > lines.size()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return filled(pieces, high);
    }

    private static List<String> filled(List<String> pieces, double width) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String piece : pieces) {
            if (!line.isEmpty() && room((line + piece).stripTrailing()) > width) {
                lines.add(line.strip());
                line = "";
            }
            line += piece;
        }
        lines.add(line.strip());
        return lines;
    }

    /** What must stay together, in order. */
    private static List<String> pieces(String title) {
        var breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
        breaks.setText(title);
        var pieces = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(title.substring(from, to));
        }
        return pieces;
    }
}
