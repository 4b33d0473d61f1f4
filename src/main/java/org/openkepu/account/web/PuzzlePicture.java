package org.openkepu.account.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the way of the slider with the one filled mark it belongs under, among hollow ones. */
final class PuzzlePicture {

    /** As wide as the slider in the page, in pixels. */
    static final int WIDTH = 280;

    private static final int HEIGHT = 48;
    /** The slider's thumb: its middle travels between the halves at both ends. */
    private static final int THUMB = 28;

    private static final Color PAPER = new Color(0xeef2f7);
    private static final Color LINE = new Color(0x8592a8);
    private static final Color MARK = new Color(0x0b5cad);

    private PuzzlePicture() {}

    /** A PNG as {@code data:} address; marks are drawn differently each time. */
    static String of(int mark, long seed) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var random = new Random(seed);
        pen.setStroke(new BasicStroke(1.5f));
        pen.setColor(LINE);
        for (int hollow = 0; hollow < 4; hollow++) {
            int other = (mark + 18 + hollow * 18 + random.nextInt(6)) % 101;
            pen.draw(triangle(middle(other), random));
        }
        pen.setColor(MARK);
        pen.fill(triangle(middle(mark), random));
        pen.dispose();
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture));
    }

    private static double middle(int place) {
        return THUMB / 2.0 + (WIDTH - THUMB) * place / 100.0;
    }

    private static Path2D triangle(double middle, Random random) {
        double top = 8 + random.nextInt(8);
        double half = 8 + random.nextInt(4);
        var shape = new Path2D.Double();
        shape.moveTo(middle, HEIGHT - 4);
        shape.lineTo(middle - half, top);
        shape.lineTo(middle + half, top);
        shape.closePath();
        return shape;
    }

    private static byte[] png(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}
