package org.openkepu.publicsite.poster;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.ActivityPictures;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.print.Presses;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints posters without a portal around, and leaves them in {@code target/posters} to be looked at. */
final class Printing {

    private final Map<String, byte[]> pictures;
    private final Posters posters;

    Printing(Path folder, int kept, Map<String, byte[]> pictures) {
        this.pictures = pictures;
        this.posters = new Posters(Presses.of(engine()), new Shown(), shelf(folder, kept), 600_000);
    }

    static PosterShelf shelf(Path folder, int kept) {
        return new PosterShelf(folder, kept, new PortalClock(Clock.systemUTC()));
    }

    Posters posters() {
        return posters;
    }

    byte[] print(PosterText text, PosterFormat format) {
        Optional<ActivityPicture> cover =
                Optional.ofNullable(text.cover()).map(digest -> new ActivityPicture(digest, 800, 600));
        return posters.print(text, format, cover).orElseThrow();
    }

    /** Keeps a poster for a look. */
    static void leave(String name, byte[] content) {
        try {
            Files.createDirectories(Path.of("target/posters"));
            Files.write(Path.of("target/posters", name), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static PosterText text(String title, String unit, String place, @Nullable String cover) {
        return new PosterText(
                "2022年全国科普日",
                "喜迎二十大，科普向未来",
                title,
                unit,
                "全国科普教育基地",
                "9月17日（周六）09:00–17:30",
                place,
                true,
                true,
                true,
                "青少年、社会公众",
                null,
                "2022-640104-000318",
                "https://kepu.example.org/activities/2022-640104-000318",
                cover);
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/publicsite", "messages/shared");
        messages.setDefaultEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    private final class Shown implements ActivityPictures {

        @Override
        public List<ActivityPicture> ofPublished(UUID activityId) {
            return List.of();
        }

        @Override
        public Optional<Resource> file(ActivityPicture picture) {
            return Optional.ofNullable(pictures.get(picture.digest())).map(ByteArrayResource::new);
        }
    }

    static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    /** The first page of a sheet as a picture. */
    static BufferedImage drawn(PDDocument sheet) throws IOException {
        return new PDFRenderer(sheet).renderImageWithDPI(0, 80);
    }

    /** A hall with people, drawn: light, columns, heads of many colours. */
    static byte[] photo() {
        var image = new BufferedImage(2_048, 1_365, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(0xdfeaf5), 0, 1_365, new Color(0x6f8aa8)));
        canvas.fillRect(0, 0, 2_048, 1_365);
        var chance = new Random(7);
        for (int i = 0; i < 9; i++) {
            canvas.setColor(new Color(255, 255, 255, 120));
            canvas.fillRect(80 + i * 230, 90, 90, 760);
        }
        for (int i = 0; i < 260; i++) {
            canvas.setColor(new Color(chance.nextInt(0x1000000)));
            int x = chance.nextInt(2_048);
            int y = 760 + chance.nextInt(600);
            canvas.fillOval(x, y, 50, 50);
            canvas.fillRoundRect(x - 15, y + 48, 80, 120, 30, 30);
        }
        canvas.dispose();
        try {
            return Cover.jpeg(image);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
