package org.openkepu.activity.domain;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Decodes an uploaded file whose header promises no more than it may (trust F12): at most 40 million pixels, 12,000 on a
 * side. Large ones are thinned out while they are read, so that never more than 4,096 on a side come into memory.
 */
final class PictureDecoding {

    static final int LARGEST_SIDE = 12_000;
    static final long MOST_PIXELS = 40_000_000;
    /** Our WebP reader takes ten times as long for a pixel as the others. */
    static final long MOST_WEBP_PIXELS = 8_000_000;

    private static final int LARGEST_DECODED_SIDE = 4_096;
    private static final long MOST_PIXELS_PASSED = 600_000_000;

    private PictureDecoding() {}

    /** A decoded picture, still lying as the camera was held. */
    record Decoded(BufferedImage image, int orientation) {}

    static Decoded decode(byte[] file) throws PictureRefused {
        PictureFormat format = PictureFormat.of(file);
        JpegHeader header = format == PictureFormat.JPEG ? JpegHeader.of(file) : JpegHeader.NONE;
        require(header.ended(), PictureFlaw.DAMAGED);
        if (format == PictureFormat.PNG) {
            requireWholeChunks(ByteBuffer.wrap(file));
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(java.util.Locale.ROOT))
                .next();
        try (var input = new ByteArrayImageInputStream(file)) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireSize(format, width, height);
            require((long) width * height * header.scans() <= MOST_PIXELS_PASSED, PictureFlaw.DAMAGED);
            var thinned = reader.getDefaultReadParam();
            int step = (Math.max(width, height) + LARGEST_DECODED_SIDE - 1) / LARGEST_DECODED_SIDE;
            thinned.setSourceSubsampling(step, step, 0, 0);
            return new Decoded(read(reader, thinned, header), header.orientation());
        } catch (IOException | RuntimeException broken) {
            throw new PictureRefused(PictureFlaw.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageReadParam param, JpegHeader header) throws IOException {
        return header.components() == 4
                ? InkColours.toScreen(reader.readRaster(0, param), header.adobe())
                : reader.read(0, param);
    }

    private static void requireSize(PictureFormat format, int width, int height) throws PictureRefused {
        require(width > 0 && height > 0, PictureFlaw.DAMAGED);
        require(width <= LARGEST_SIDE && height <= LARGEST_SIDE, PictureFlaw.LARGE);
        long most = format == PictureFormat.WEBP ? MOST_WEBP_PIXELS : MOST_PIXELS;
        require((long) width * height <= most, PictureFlaw.LARGE);
    }

    /** Every chunk before the pixels must lie within the file, or a reader would make room for what is not there. */
    private static void requireWholeChunks(ByteBuffer file) throws PictureRefused {
        int at = 8;
        while (at + 12 <= file.limit() && file.getInt(at + 4) != 0x49444154) {
            int length = file.getInt(at);
            require(length >= 0 && length <= file.limit() - at - 12, PictureFlaw.DAMAGED);
            at += 12 + length;
        }
    }

    private static void require(boolean condition, PictureFlaw flaw) throws PictureRefused {
        if (!condition) {
            throw new PictureRefused(flaw);
        }
    }
}
