package org.openkepu.activity.domain;

/**
 * The number people read out on the telephone: year, division, running number ({@code 2022-330424-000318}).
 *
 * @param sequence the running number alone: lists stand in its order
 */
record ActivityNumber(String text, long sequence) {

    /** Six digits of the division even for a township; the running number grows beyond six digits where needed. */
    static ActivityNumber of(int year, String regionCode, long sequence) {
        return new ActivityNumber("%d-%s-%06d".formatted(year, regionCode.substring(0, 6), sequence), sequence);
    }
}
