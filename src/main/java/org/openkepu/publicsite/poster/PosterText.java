package org.openkepu.publicsite.poster;

import org.jspecify.annotations.Nullable;

/**
 * What stands on a poster, in Chinese; equal texts make the same poster.
 *
 * @param campaign name of the year's event
 * @param slogan its theme
 * @param certified name of the register the host is certified in, null for none
 * @param place where, the empty string for an activity on the web only
 * @param web whether it can be joined on the web
 * @param free whether it is said to cost nothing, as {@code barrierFree}
 * @param mark a word across the corner: 样例, 预览, 已取消; null for none
 * @param number the empty string before publication
 * @param page whole address the code leads to
 * @param cover digest of the picture on top, null for a drawn one
 */
public record PosterText(
        String campaign,
        String slogan,
        String title,
        String unit,
        @Nullable String certified,
        String when,
        String place,
        boolean web,
        boolean free,
        boolean barrierFree,
        String audience,
        @Nullable String mark,
        String number,
        String page,
        @Nullable String cover) {

    /** How large the title is set, 1 the largest to 5: by how much room it takes. */
    public int titleSize() {
        double room = TitleLines.room(title);
        return room <= 9 ? 1 : room <= 22 ? 2 : room <= 39 ? 3 : room <= 64 ? 4 : 5;
    }

    /** The same of the host's name, 1 to 3. */
    public int unitSize() {
        double room = TitleLines.room(unit);
        return room <= 18 ? 1 : room <= 40 ? 2 : 3;
    }

    /** Whether everything else is set smaller, because title, host and place are long. */
    public boolean isDense() {
        int lines = titleSize() + unitSize() + (int) (TitleLines.room(place) / 20) + (int) (TitleLines.room(when) / 20);
        return lines > 6;
    }

    /** Whether the title begins with a mark that is white on its left. */
    public boolean isHanging() {
        return !title.isEmpty() && "“‘（《【〈「『".indexOf(title.charAt(0)) >= 0;
    }
}
