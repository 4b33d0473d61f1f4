package org.openkepu.activity.domain;

import java.util.regex.Pattern;

/**
 * The number people read out on the telephone: year, division, running number ({@code 2022-330424-000318}).
 *
 * @param sequence the running number alone: lists stand in its order
 */
record ActivityNumber(String text, long sequence) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{4}-[0-9]{6}-[0-9]{6,18}");

    /** Whether a text is the number of an activity, whole: then it is that one that is looked for. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Six digits of the division even for a township; the running number grows beyond six digits where needed. */
    static ActivityNumber of(int year, String regionCode, long sequence) {
        return new ActivityNumber("%d-%s-%06d".formatted(year, regionCode.substring(0, 6), sequence), sequence);
    }
}
