package org.openkepu.publicsite.poster;

import java.util.List;

/** What a poster is made for; both come from one page. */
public enum PosterFormat {
    /** A picture for the telephone, 1,080 by 1,920 pixels. */
    PHONE("png", 1_080, 560, List.of(9.1, 11.1, 13.4, 16.3, 19.3)),
    /** A sheet A4 for the wall. */
    A4("pdf", 1_654, 764, List.of(10.2, 12.6, 15.8, 19.2, 23.4));

    private final String ending;
    private final int coverWidth;
    private final int coverHeight;
    private final List<Double> titleWidths;

    PosterFormat(String ending, int coverWidth, int coverHeight, List<Double> titleWidths) {
        this.ending = ending;
        this.coverWidth = coverWidth;
        this.coverHeight = coverHeight;
        this.titleWidths = titleWidths;
    }

    /** The lines of a title, as wide as the style sheet sets them. */
    List<String> lines(PosterText text) {
        return TitleLines.of(text.title(), titleWidths.get(text.titleSize() - 1));
    }

    /** The end of its file's name. */
    public String ending() {
        return ending;
    }

    /** Width of the picture on top, in pixels. */
    int coverWidth() {
        return coverWidth;
    }

    int coverHeight() {
        return coverHeight;
    }
}
