package org.openkepu.shared.names;

/**
 * A name in Latin letters, lower case.
 *
 * @param pinyin its syllables separated by one space: {@code ke ji guan}
 * @param initials the first letters of the syllables, digits whole: {@code kjg}
 */
public record Spelling(String pinyin, String initials) {}
