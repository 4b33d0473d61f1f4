package org.openkepu.publicsite.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posters as pictures and sheets; each test leaves them in {@code target/posters}. */
class PostersTests {

    private static final String UNIT = "宁夏回族自治区银川市兴庆区科学技术协会、宁夏科技馆、银川市兴庆区实验小学";
    private static final String PLACE = "宁夏回族自治区银川市兴庆区凤凰北街 12 号宁夏科技馆一层中央大厅";

    @TempDir
    Path folder;

    @Test
    void setsTitlesOfEveryLengthWholeOnBothFormats() throws Exception {
        var printing = new Printing(folder, 100, Map.of("p", Printing.photo()));
        String longest = "“科普惠民、美好生活”走近科学家精神主题展暨食品安全、垃圾分类、应急救护、防震减灾、碳达峰碳中和科普知识大讲堂进社区进校园进企业系列活动";
        List<String> titles = List.of(
                "科普云课堂",
                "走近科学家精神主题展",
                "“大手拉小手，科普报告希望行”走进银川第一中学",
                "2022年银川市全国科普日主场活动暨青少年科技创新成果展示与机器人竞赛启动仪式",
                longest,
                "Open Day: AI, robotics & the deep sea — a family afternoon at the science museum",
                "喆堃垚㛃䶮𠮷龘爨：生僻字里的科学🎉");
        for (int i = 0; i < titles.size(); i++) {
            var text =
                    Printing.text(titles.get(i), i == 4 ? UNIT : "宁夏科技馆", i == 1 ? "" : PLACE, i % 2 == 0 ? "p" : null);
            byte[] png = printing.print(text, PosterFormat.PHONE);
            Printing.leave(i + ".png", png);
            BufferedImage phone = ImageIO.read(Printing.stream(png));
            assertThat(phone.getWidth()).isEqualTo(1_080);
            assertThat(phone.getHeight()).isEqualTo(1_920);
            assertThat(code(phone)).isEqualTo(text.page());
            byte[] pdf = printing.print(text, PosterFormat.A4);
            Printing.leave(i + ".pdf", pdf);
            try (var sheet = Loader.loadPDF(pdf)) {
                assertThat(sheet.getNumberOfPages()).isEqualTo(1);
                Printing.leave(i + "-a4.png", picture(sheet));
                assertThat(sheet.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
                String read = new PDFTextStripper().getText(sheet).replaceAll("\\s", "");
                if (i < 5) {
                    assertThat(read).contains(titles.get(i).replaceAll("\\s", ""));
                }
                assertThat(read).contains("9月17日（周六）09:00–17:30", "2022-640104-000318");
            }
        }
    }

    @Test
    void theSameContentIsTheSamePictureInEveryLanguageAndZone(@TempDir Path other) {
        var text = Printing.text("走近科学家精神主题展", "宁夏科技馆", PLACE, "p");
        byte[] first = new Printing(folder, 10, Map.of("p", Printing.photo())).print(text, PosterFormat.PHONE);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
            assertThat(new Printing(other, 10, Map.of("p", Printing.photo())).print(text, PosterFormat.PHONE))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    /** Another process in another language and zone, on a machine without a single font of its own. */
    @Test
    void theSamePixelsInTwoProcessesOneOfThemWithoutSystemFonts() throws Exception {
        List<BufferedImage> here = PosterProcess.print(folder.resolve("here"), false);
        List<BufferedImage> there = PosterProcess.print(folder.resolve("there"), true);
        assertThat(here).hasSameSizeAs(there).isNotEmpty();
        for (int i = 0; i < here.size(); i++) {
            assertThat(pixels(there.get(i))).as("poster " + i).isEqualTo(pixels(here.get(i)));
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void printsOneContentOnceHoweverManyAskAtOnce() throws Exception {
        var printing = new Printing(folder, 100, Map.of());
        var asked = new ArrayList<Future<byte[]>>();
        var threads = Executors.newFixedThreadPool(50);
        try {
            for (int i = 0; i < 200; i++) {
                var text = Printing.text("同时有人要的海报 " + i % 3, "宁夏科技馆", PLACE, null);
                asked.add(threads.submit(() -> printing.print(text, PosterFormat.A4)));
            }
            for (Future<byte[]> one : asked) {
                assertThat(one.get()).isNotEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        try (var kept = Files.list(folder.resolve("posters"))) {
            assertThat(kept).hasSize(3);
        }
    }

    /** Two hundred different ones, with pictures of the largest size, in the heap the test runs in. */
    @Test
    @Tag("trust")
    void twoHundredDifferentOnesStayWithinTheHeap() throws Exception {
        byte[] photo = Printing.photo();
        var printing = new Printing(folder, 1_000, Map.of("p", photo));
        var asked = new ArrayList<Future<Integer>>();
        var threads = Executors.newFixedThreadPool(200);
        try {
            for (int i = 0; i < 200; i++) {
                var text = Printing.text("第 " + i + " 张海报", "宁夏科技馆", PLACE, "p");
                var format = i % 2 == 0 ? PosterFormat.PHONE : PosterFormat.A4;
                asked.add(threads.submit(() -> printing.print(text, format).length));
            }
            for (Future<Integer> one : asked) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theShelfHoldsNoMoreThanItMayAndGivesTheOldestAway() throws IOException {
        var shelf = Printing.shelf(folder, 21);
        for (int i = 0; i < 21; i++) {
            shelf.keep("p" + i + ".png", new byte[] {1});
            Files.setLastModifiedTime(
                    folder.resolve("posters/p" + i + ".png"),
                    java.nio.file.attribute.FileTime.fromMillis(1_000_000L + i));
        }
        shelf.find("p0.png");
        shelf.keep("one-more.png", new byte[] {1});
        assertThat(shelf.find("p0.png")).isPresent();
        assertThat(shelf.find("one-more.png")).isPresent();
        assertThat(shelf.find("p1.png")).isEmpty();
        try (var kept = Files.list(folder.resolve("posters"))) {
            assertThat(kept.count()).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void cutsAPictureWhereThereIsSomethingToSee() {
        var image = new BufferedImage(300, 900, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.GRAY);
        canvas.fillRect(0, 0, 300, 900);
        for (int i = 0; i < 40; i++) {
            canvas.setColor(i % 2 == 0 ? Color.RED : Color.YELLOW);
            canvas.fillRect(i * 7, 60 + i * 3, 5, 60);
        }
        canvas.dispose();
        BufferedImage cut = Cover.cut(image, 300, 200);
        assertThat(cut.getHeight()).isEqualTo(200);
        int coloured = 0;
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 300; x++) {
                coloured += (cut.getRGB(x, y) & 0xFF) < 40 ? 1 : 0;
            }
        }
        assertThat(coloured).isGreaterThan(5_000);
        assertThat(Cover.cut(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), 1_080, 690)
                        .getWidth())
                .isEqualTo(1_080);
    }

    @Test
    void breaksATitleIntoLinesOfOneLength() {
        assertThat(TitleLines.of("走近科学家精神主题展", 9)).containsExactly("走近科学家", "精神主题展");
        assertThat(TitleLines.of("科普云课堂", 9)).containsExactly("科普云课堂");
        for (String line : TitleLines.of("“科普惠民、美好生活”走近科学家精神主题展，系列活动", 11)) {
            assertThat(line).doesNotStartWith("、").doesNotStartWith("”").doesNotEndWith("“");
            assertThat(TitleLines.room(line)).isLessThanOrEqualTo(11);
        }
        assertThat(TitleLines.of("Donaudampfschifffahrtsgesellschaft", 9)).hasSize(1);
    }

    @Test
    void saysAPlaceOnce() {
        var divisions = List.of("云南省", "昆明市", "西山区");
        assertThat(PosterComposing.whole(divisions, "昆明市西山区春雨路 1 号")).isEqualTo("云南省昆明市西山区春雨路 1 号");
        assertThat(PosterComposing.whole(divisions, "云南省昆明市西山区")).isEqualTo("云南省昆明市西山区");
        assertThat(PosterComposing.whole(divisions, "春雨路 1 号")).isEqualTo("云南省昆明市西山区春雨路 1 号");
    }

    /** Says how long ten take on a warm press; asserts nothing about time. */
    @Test
    @Tag("bench")
    void tenPostersOnAWarmPress() {
        var printing = new Printing(folder, 100, Map.of("p", Printing.photo()));
        for (int i = 0; i < 3; i++) {
            printing.print(Printing.text("预热 " + i, "馆", PLACE, "p"), PosterFormat.PHONE);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            printing.print(Printing.text("计时 " + i, "馆", PLACE, "p"), PosterFormat.PHONE);
            printing.print(Printing.text("计时 " + i, "馆", PLACE, "p"), PosterFormat.A4);
        }
        System.out.println("ten posters in " + Duration.ofNanos(System.nanoTime() - begun));
    }

    private static byte[] picture(PDDocument sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(Printing.drawn(sheet), "png", bytes);
        return bytes.toByteArray();
    }

    private static String code(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int top = height * 3 / 4;
        int[] pixels = picture.getRGB(0, top, width / 2, height - top, null, 0, width / 2);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width / 2, height - top, pixels))))
                .getText();
    }
}
