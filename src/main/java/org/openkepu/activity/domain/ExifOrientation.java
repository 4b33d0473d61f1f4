package org.openkepu.activity.domain;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as EXIF tells it, and what turns its picture the right way up. */
final class ExifOrientation {

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 200;

    private ExifOrientation() {}

    /** The orientation of a TIFF block, 1 to 8; 1 for whatever cannot be read. */
    static int of(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Math.min(MOST_ENTRIES, tiff.getShort(directory) & 0xFFFF);
            for (int n = 0; n < entries; n++) {
                int entry = directory + 2 + n * ENTRY;
                if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                    int orientation = tiff.getShort(entry + 8) & 0xFFFF;
                    return orientation >= 1 && orientation <= 8 ? orientation : 1;
                }
            }
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
        return 1;
    }

    /** Whether width and height change places. */
    static boolean isLying(int orientation) {
        return orientation >= 5;
    }

    /** Turns a picture of the given size so that its corner lies at the origin again. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
