package org.openkepu.activity.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a JPEG says about itself, read from its segments without decoding a pixel.
 *
 * @param orientation EXIF's 1 to 8; 1 where it says nothing
 * @param components colour bands: 1 grey, 3 colour, 4 inks
 * @param adobe the transform of Adobe's segment, -1 where there is none
 * @param scans how often a decoder passes over the picture; progressive ones are made of about ten
 * @param ended whether the end of the picture is there; a transfer that broke off lacks it
 */
record JpegHeader(int orientation, int components, int adobe, int scans, boolean ended) {

    /** What stands for a picture of another format. */
    static final JpegHeader NONE = new JpegHeader(1, 3, -1, 1, true);

    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    static JpegHeader of(byte[] file) {
        var reading = new Reading(file);
        reading.run();
        return new JpegHeader(reading.orientation, reading.components, reading.adobe, reading.scans, reading.ended);
    }

    private static class Reading {

        private final ByteBuffer file;
        private int orientation = 1;
        private int components;
        private int adobe = -1;
        private int scans;
        private boolean ended;

        Reading(byte[] bytes) {
            this.file = ByteBuffer.wrap(bytes);
        }

        /** Goes from marker to marker; coded data between them holds none but stuffed bytes and restarts. */
        void run() {
            int at = 2;
            while (at + 2 <= file.limit() && !ended) {
                int marker = (file.get(at) & 0xFF) == 0xFF ? file.get(at + 1) & 0xFF : 0;
                ended = marker == END;
                if (!hasSegment(marker) || at + 4 > file.limit()) {
                    at++;
                    continue;
                }
                int length = file.getShort(at + 2) & 0xFFFF;
                if (length >= 2 && at + 2 + length <= file.limit()) {
                    segment(marker, file.slice(at + 4, length - 2));
                }
                at += 2 + Math.max(2, length);
            }
        }

        private static boolean hasSegment(int marker) {
            return marker >= 0xC0 && marker != 0xFF && (marker < 0xD0 || marker > END);
        }

        private void segment(int marker, ByteBuffer content) {
            if (marker == START_OF_SCAN) {
                scans++;
            } else if (isFrame(marker) && content.limit() >= 6) {
                components = content.get(5) & 0xFF;
            } else if (marker == EXIF && orientation == 1 && begins(content, "Exif\0\0")) {
                orientation = ExifOrientation.of(content.slice(6, content.limit() - 6));
            } else if (marker == ADOBE && content.limit() >= 12 && begins(content, "Adobe")) {
                adobe = content.get(11) & 0xFF;
            }
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private static boolean begins(ByteBuffer content, String mark) {
            byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
            return content.limit() >= bytes.length
                    && content.slice(0, bytes.length).equals(ByteBuffer.wrap(bytes));
        }
    }
}
