package org.openkepu.activity.domain;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Turns the four inks of a printer's JPEG into colours of a screen, which the platform's reader leaves to others. */
final class InkColours {

    private static final int YCCK = 2;

    private InkColours() {}

    /**
     * The picture in screen colours.
     *
     * @param inks raster of four bands as stored
     * @param adobe transform of Adobe's segment, whose files store inks inverted; -1 for none
     */
    static BufferedImage toScreen(Raster inks, int adobe) {
        var image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[inks.getWidth() * 4];
        int[] colours = new int[inks.getWidth()];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
            for (int x = 0; x < colours.length; x++) {
                colours[x] = colour(row, x * 4, adobe);
            }
            image.setRGB(0, y, colours.length, 1, colours, 0, colours.length);
        }
        return image;
    }

    private static int colour(int[] row, int at, int adobe) {
        int c = row[at];
        int m = row[at + 1];
        int y = row[at + 2];
        int k = row[at + 3];
        if (adobe == YCCK) {
            double blue = m - 128.0;
            double red = y - 128.0;
            int luma = c;
            c = 255 - byteOf(luma + 1.402 * red);
            m = 255 - byteOf(luma - 0.344136 * blue - 0.714136 * red);
            y = 255 - byteOf(luma + 1.772 * blue);
        }
        boolean inverted = adobe >= 0;
        int light = inverted ? k : 255 - k;
        return lit(inverted ? c : 255 - c, light) << 16
                | lit(inverted ? m : 255 - m, light) << 8
                | lit(inverted ? y : 255 - y, light);
    }

    private static int lit(int band, int light) {
        return band * light / 255;
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
