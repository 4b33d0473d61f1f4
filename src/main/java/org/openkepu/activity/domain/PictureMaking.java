package org.openkepu.activity.domain;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes of an uploaded file the picture that is kept: upright, at most 2,048 pixels a side, on white, a JPEG of pixels only. */
final class PictureMaking {

    static final int LARGEST_SIDE = 2_048;
    private static final float QUALITY = 0.85f;

    private PictureMaking() {}

    static MadePicture make(byte[] file) throws PictureRefused {
        var decoded = PictureDecoding.decode(file);
        BufferedImage kept = upright(decoded.image(), decoded.orientation());
        byte[] jpeg = jpeg(kept);
        return new MadePicture(digest(jpeg), kept.getWidth(), kept.getHeight(), jpeg);
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        double scale = Math.min(1, (double) LARGEST_SIDE / Math.max(width, height));
        int across = side(ExifOrientation.isLying(orientation) ? height : width, scale);
        int down = side(ExifOrientation.isLying(orientation) ? width : height, scale);
        var kept = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        var canvas = kept.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setBackground(Color.WHITE);
        canvas.clearRect(0, 0, across, down);
        var placed = AffineTransform.getScaleInstance(scale, scale);
        placed.concatenate(ExifOrientation.upright(orientation, width, height));
        canvas.drawImage(image, placed, null);
        canvas.dispose();
        return kept;
    }

    private static int side(int pixels, double scale) {
        return (int) Math.max(1, Math.min(LARGEST_SIDE, Math.round(pixels * scale)));
    }

    private static byte[] jpeg(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
