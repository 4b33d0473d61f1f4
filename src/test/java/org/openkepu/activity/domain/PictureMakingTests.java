package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openkepu.support.Pictures.joined;
import static org.openkepu.support.Pictures.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openkepu.support.Pictures;

/** What becomes of an uploaded file: hostile ones cost neither time nor memory, honest ones become clean (trust F12). */
class PictureMakingTests {

    private static final byte[] HONEST = Pictures.jpeg(200, 100, Color.RED, Color.BLUE);

    @BeforeAll
    static void warm() throws PictureRefused {
        PictureMaking.make(HONEST);
        PictureMaking.make(Pictures.png(10, 10, Color.RED, Color.BLUE));
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                Arguments.of("nothing", new byte[0], PictureFlaw.EMPTY),
                Arguments.of("pixel flood", Pictures.pngOf(50_000, 50_000, 1_000_000), PictureFlaw.LARGE),
                Arguments.of("a line too long", Pictures.pngOf(12_001, 1, 40_000), PictureFlaw.LARGE),
                Arguments.of("a few pixels too many", Pictures.pngOf(8_000, 5_001, 1_000), PictureFlaw.LARGE),
                Arguments.of("JPEG flood", Pictures.claiming(HONEST, 65_500, 65_500), PictureFlaw.LARGE),
                Arguments.of("JPEG without pixels", Pictures.claiming(HONEST, 9_000, 4_000), null),
                Arguments.of("cut off", Arrays.copyOf(HONEST, HONEST.length / 2), PictureFlaw.DAMAGED),
                Arguments.of("cut off after the head", Arrays.copyOf(HONEST, 4), PictureFlaw.DAMAGED),
                Arguments.of("page as JPEG", text("<!doctype html><script>alert(1)</script>"), PictureFlaw.FORMAT),
                Arguments.of("SVG as PNG", text("<svg onload='alert(1)'/>"), PictureFlaw.FORMAT),
                Arguments.of("zip bomb", Pictures.zipBomb(), PictureFlaw.FORMAT),
                Arguments.of("GIF", Pictures.gif(), PictureFlaw.FORMAT),
                Arguments.of("HEIC", Pictures.heic(), PictureFlaw.HEIC),
                Arguments.of("pixel bomb", Pictures.pngOf(100, 100, 100_000_000), null),
                Arguments.of("text bomb", Pictures.pngOf(9, 9, 1_000, Pictures.textBomb(100_000_000)), null),
                Arguments.of("chunk beyond the end", hugeChunk(), PictureFlaw.DAMAGED),
                Arguments.of("endless scans", endlessScans(), PictureFlaw.DAMAGED),
                Arguments.of("WebP flood", webpFlood(), PictureFlaw.LARGE),
                Arguments.of("WebP of nothing", joined(text("RIFF\0\0\0\0WEBP"), new byte[50]), PictureFlaw.DAMAGED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileFilesCostNothing(String name, byte[] file, PictureFlaw flaw) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        PictureFlaw found = flawOf(file);
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1_000);
        assertThat((thread.getCurrentThreadAllocatedBytes() - before) / 1_048_576)
                .as("MiB")
                .isLessThan(64);
        if (flaw != null) {
            assertThat(found).isEqualTo(flaw);
        }
    }

    private static PictureFlaw flawOf(byte[] file) {
        try {
            PictureMaking.make(file);
            return null;
        } catch (PictureRefused refused) {
            return refused.flaw();
        }
    }

    @Test
    void nothingButPixelsIsKept() throws Exception {
        byte[] told = Pictures.withSegment(Pictures.held(HONEST, 1), 0xFE, text("<script>alert(1)</script>"));
        byte[] polyglot = joined(told, text("<html><script>alert(2)</script>"));

        var made = PictureMaking.make(polyglot);

        assertThat(new String(polyglot, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS-HERE", "<script>");
        assertThat(new String(made.jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS-HERE", "<script>", "<html>");
        assertThat(made.digest()).isEqualTo(PictureMaking.digest(made.jpeg())).matches("[0-9a-f]{64}");
    }

    @Test
    void isTurnedTheRightWayUp() throws Exception {
        assertThat(corners(1)).containsExactly(Color.RED, Color.BLUE, Color.RED, Color.BLUE);
        assertThat(corners(2)).containsExactly(Color.BLUE, Color.RED, Color.BLUE, Color.RED);
        assertThat(corners(3)).containsExactly(Color.BLUE, Color.RED, Color.BLUE, Color.RED);
        assertThat(corners(4)).containsExactly(Color.RED, Color.BLUE, Color.RED, Color.BLUE);
        assertThat(corners(5)).containsExactly(Color.RED, Color.RED, Color.BLUE, Color.BLUE);
        assertThat(corners(6)).containsExactly(Color.RED, Color.RED, Color.BLUE, Color.BLUE);
        assertThat(corners(7)).containsExactly(Color.BLUE, Color.BLUE, Color.RED, Color.RED);
        assertThat(corners(8)).containsExactly(Color.BLUE, Color.BLUE, Color.RED, Color.RED);
        assertThat(PictureMaking.make(Pictures.held(HONEST, 6)).height()).isEqualTo(200);
    }

    @Test
    void aBrokenOrientationIsNone() throws Exception {
        byte[] broken = Pictures.withSegment(HONEST, 0xE1, text("Exif\0\0MM\0*\u007F\u007F\u007F\u007F"));

        assertThat(PictureMaking.make(broken).width()).isEqualTo(200);
        assertThat(PictureMaking.make(Pictures.held(HONEST, 99)).width()).isEqualTo(200);
    }

    /** Upper left, upper right, lower left, lower right. */
    private static Stream<Color> corners(int orientation) throws Exception {
        BufferedImage image = opened(PictureMaking.make(Pictures.held(HONEST, orientation)));
        int right = image.getWidth() - 5;
        int low = image.getHeight() - 5;
        return Stream.of(
                nearest(image, 4, 4), nearest(image, right, 4), nearest(image, 4, low), nearest(image, right, low));
    }

    private static Color nearest(BufferedImage image, int x, int y) {
        Color seen = new Color(image.getRGB(x, y));
        return seen.getRed() > seen.getBlue() ? Color.RED : Color.BLUE;
    }

    @Test
    void isScaledDownAndNeverUp() throws Exception {
        var large = PictureMaking.make(Pictures.jpeg(5_000, 3_000, Color.RED, Color.BLUE));
        var small = PictureMaking.make(HONEST);
        var line = PictureMaking.make(Pictures.pngOf(12_000, 1, 36_001));

        assertThat(large.width()).isEqualTo(2_048);
        assertThat(large.height()).isBetween(1_226, 1_230);
        assertThat(small.width()).isEqualTo(200);
        assertThat(line.width()).isEqualTo(2_048);
        assertThat(line.height()).isEqualTo(1);
    }

    @Test
    void printersInksAreShownAsColours() throws Exception {
        Color seen = new Color(opened(PictureMaking.make(Pictures.inks(50, 50))).getRGB(20, 20));

        assertThat(seen.getBlue()).isGreaterThan(200);
        assertThat(seen.getRed()).isLessThan(60);
        assertThat(seen.getGreen()).isLessThan(60);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws Exception {
        byte[] file = Pictures.png(40, 40, new Color(0, 0, 0, 0), Color.BLUE);

        assertThat(new Color(opened(PictureMaking.make(file)).getRGB(5, 5)).getGreen())
                .isGreaterThan(245);
    }

    @Test
    void webpIsRead() throws Exception {
        assertThat(PictureMaking.make(Pictures.webp()).width()).isEqualTo(1);
    }

    @Test
    void anyDamageAnywhereIsSurvived() {
        var random = new java.util.Random(5);
        for (byte[] honest : new byte[][] {
            Pictures.held(HONEST, 6),
            Pictures.png(60, 60, Color.RED, Color.BLUE),
            Pictures.webp(),
            Pictures.inks(30, 30)
        }) {
            for (int round = 0; round < 300; round++) {
                byte[] file = honest.clone();
                for (int n = 0; n <= round % 8; n++) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                byte[] cut = round % 5 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
                flawOf(cut);
            }
        }
    }

    @Test
    void saysWhyAHeavyFileIsRefusedWithoutReadingIt() {
        var upload = new PictureUpload(1, "a.jpg", PictureWorkshop.HEAVIEST + 1, () -> {
            throw new AssertionError("read");
        });

        assertThatExceptionOfType(PictureRefused.class)
                .isThrownBy(() -> new PictureWorkshop().make(upload))
                .matches(refused -> refused.flaw() == PictureFlaw.HEAVY);
    }

    private static BufferedImage opened(MadePicture made) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(made.jpeg()));
    }

    /** A chunk of two thousand million bytes, of which none is there. */
    private static byte[] hugeChunk() {
        byte[] file = Pictures.pngOf(9, 9, 1_000, Pictures.textBomb(10));
        file[33] = 0x7F;
        return file;
    }

    private static byte[] endlessScans() {
        byte[] honest = Pictures.jpeg(1_000, 1_000, Color.RED, Color.BLUE);
        byte[] body = Arrays.copyOf(honest, honest.length - 2);
        byte[] scans = new byte[1_000_000];
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
        for (int at = 0; at + scan.length <= scans.length; at += scan.length) {
            System.arraycopy(scan, 0, scans, at, scan.length);
        }
        return joined(body, scans, new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    private static byte[] webpFlood() {
        byte[] file =
                joined(text("RIFF\0\0\0\0WEBPVP8X"), new byte[] {10, 0, 0, 0, 0, 0, 0, 0}, new byte[6], new byte[40]);
        Arrays.fill(file, 24, 30, (byte) 0xFF);
        return file;
    }
}
