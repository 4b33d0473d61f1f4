package org.openkepu.activity.domain;

/** The number people read out on the telephone: year, division, running number ({@code 2022-330424-000318}). */
final class ActivityNumber {

    private ActivityNumber() {}

    /** Six digits of the division even for a township; the running number grows beyond six digits where needed. */
    static String of(int year, String regionCode, long sequence) {
        return "%d-%s-%06d".formatted(year, regionCode.substring(0, 6), sequence);
    }
}
