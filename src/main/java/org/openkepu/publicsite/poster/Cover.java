package org.openkepu.publicsite.poster;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Cuts a picture to the shape of the poster's top: the window with most to see in it, near the middle where all is alike. */
final class Cover {

    private static final int SAMPLE = 96;
    private static final double PULL = 0.35;
    private static final float QUALITY = 0.86f;

    private Cover() {}

    /** The picture cut and scaled as a JPEG; empty for a file that is no picture any more. */
    static Optional<byte[]> of(InputStream file, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(file);
        return image == null ? Optional.empty() : Optional.of(jpeg(cut(image, width, height)));
    }

    static BufferedImage cut(BufferedImage image, int width, int height) {
        double scale = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        int acrossSource = Math.min(image.getWidth(), (int) Math.round(width / scale));
        int downSource = Math.min(image.getHeight(), (int) Math.round(height / scale));
        int left = offset(image, acrossSource, true);
        int top = offset(image, downSource, false);
        var cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = cut.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.drawImage(image, 0, 0, width, height, left, top, left + acrossSource, top + downSource, null);
        canvas.dispose();
        return cut;
    }

    /** Where along one side the window begins. */
    private static int offset(BufferedImage image, int window, boolean across) {
        int side = across ? image.getWidth() : image.getHeight();
        if (window >= side) {
            return 0;
        }
        double[] detail = detail(image, across);
        int length = Math.max(1, (int) Math.round((double) window / side * SAMPLE));
        int best = 0;
        double most = -1;
        for (int at = 0; at + length <= SAMPLE; at++) {
            double sum = 0;
            for (int i = at; i < at + length; i++) {
                sum += detail[i];
            }
            double away = Math.abs(at + length / 2.0 - SAMPLE / 2.0) / SAMPLE;
            double worth = (sum + 1) * (1 - PULL * away);
            if (worth > most) {
                most = worth;
                best = at;
            }
        }
        return Math.min(side - window, (int) Math.round((double) best / SAMPLE * side));
    }

    /** How much changes from point to point in each column, or row, of a small copy. */
    private static double[] detail(BufferedImage image, boolean across) {
        var small = new BufferedImage(SAMPLE, SAMPLE, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, SAMPLE, SAMPLE, null);
        canvas.dispose();
        var grey = small.getRaster();
        double[] detail = new double[SAMPLE];
        for (int y = 1; y < SAMPLE; y++) {
            for (int x = 1; x < SAMPLE; x++) {
                int here = grey.getSample(x, y, 0);
                int change =
                        Math.abs(here - grey.getSample(x - 1, y, 0)) + Math.abs(here - grey.getSample(x, y - 1, 0));
                detail[across ? x : y] += change;
            }
        }
        return detail;
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
