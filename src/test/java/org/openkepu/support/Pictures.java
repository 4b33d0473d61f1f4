package org.openkepu.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as phones take them, and files that only pretend to be some. */
public final class Pictures {

    private Pictures() {}

    /** A JPEG, its left half of the one colour, its right half of the other. */
    public static byte[] jpeg(int width, int height, Color left, Color right) {
        return written(halves(width, height, left, right, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** A JPEG unlike that of any other number. */
    public static byte[] jpeg(int number) {
        return jpeg(
                64, 48, new Color(number * 40 % 256, number * 90 % 256, 120), new Color(0x336699 + number * 0x050301));
    }

    public static byte[] png(int width, int height, Color left, Color right) {
        return written(halves(width, height, left, right, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] gif() {
        return written(halves(10, 10, Color.RED, Color.BLUE, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** The smallest WebP there is. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** The beginning of what an iPhone takes by itself. */
    public static byte[] heic() {
        return joined(new byte[] {0, 0, 0, 24}, text("ftypheic"), new byte[12], text("mif1heic"), new byte[500]);
    }

    /** A JPEG of four inks, without Adobe's mark: nothing of the last two, the first two in full. */
    public static byte[] inks(int width, int height) {
        var raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {255, 255, 0, 0});
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with EXIF that tells how the camera was held and where, as {@code GPS-HERE}. */
    public static byte[] held(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(60);
        tiff.put(text("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(40);
        tiff.position(48);
        tiff.put(text("GPS-HERE"));
        return withSegment(jpeg, 0xE1, joined(text("Exif\0\0"), tiff.array()));
    }

    /** A JPEG with another segment right after its first marker. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        byte[] head = {jpeg[0], jpeg[1], (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        byte[] rest = java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length);
        return joined(head, content, rest);
    }

    /** A JPEG that says of itself it is of another size. */
    public static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] file = jpeg.clone();
        for (int at = 2; at < file.length; at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF)) {
            if ((file[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(file, at + 5, 4).putShort((short) height).putShort((short) width);
                return file;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    /** A PNG whose header promises a size; its pixels are as many zeros as told, compressed. */
    public static byte[] pngOf(int width, int height, int zeros, byte[]... extraChunks) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header.array()),
                joined(extraChunks),
                chunk("IDAT", deflated(zeros)),
                chunk("IEND", new byte[0]));
    }

    /** A chunk of text that is far larger than it looks. */
    public static byte[] textBomb(int zeros) {
        return chunk("zTXt", joined(text("Comment\0\0"), deflated(zeros)));
    }

    /** A small archive of twenty million zeros. */
    public static byte[] zipBomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("picture.jpg"));
            zip.write(new byte[20_000_000]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(text(type));
        check.update(content);
        byte[] length = ByteBuffer.allocate(4).putInt(content.length).array();
        byte[] sum = ByteBuffer.allocate(4).putInt((int) check.getValue()).array();
        return joined(length, text(type), content, sum);
    }

    private static byte[] deflated(int zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(bytes, new Deflater(9))) {
            byte[] block = new byte[64 * 1024];
            for (int left = zeros; left > 0; left -= block.length) {
                deflating.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage halves(int width, int height, Color left, Color right, int type) {
        var image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? left : right).getRGB());
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
