package org.openkepu.activity.domain;

/**
 * A picture as it is kept.
 *
 * @param digest SHA-256 of {@code jpeg}, its name
 * @param width in pixels, as {@code height}
 */
@SuppressWarnings("ArrayRecordComponent")
record MadePicture(String digest, int width, int height, byte[] jpeg) {}
