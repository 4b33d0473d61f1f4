package org.openkepu.shared.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF or a picture of a template, in Chinese and with the fonts inside the portal: nothing depends on the machine's
 * fonts or language, nothing outside is fetched, and only a few are made at once so that a rush waits instead of filling the heap.
 *
 * <p>The template is a whole document of well-formed markup that links one of the style sheets of {@code /print} by its bare
 * name ({@code <link rel="stylesheet" href="paper.css"/>}) and shows pictures by the names they were given. The font family is
 * {@code Portal}, regular and bold. Characters no font has are shown as {@code 〓}, see {@link Typeable}.
 */
@Component
public class PagePress {

    private static final int AT_ONCE = 2;
    private static final float POINTS_PER_INCH = 72;

    private final ITemplateEngine templates;
    private final Duration patience;
    private final Semaphore presses = new Semaphore(AT_ONCE, true);

    PagePress(ITemplateEngine templates, @Value("${openkepu.print.patience:30s}") Duration patience) {
        this.templates = templates;
        this.patience = patience;
    }

    /**
     * The template as a PDF with its fonts inside.
     *
     * @param template name as a controller would answer it
     * @param pictures JPEG or PNG files by the name the template shows them under
     * @throws PressBusy when none of the presses became free in time
     */
    public byte[] pdf(String template, Map<String, ?> model, Map<String, byte[]> pictures) {
        return pressed(() -> print(template, model, pictures));
    }

    /**
     * The first page of the template as a PNG.
     *
     * @param width in pixels; the height follows from the page's size
     * @throws PressBusy when none of the presses became free in time
     */
    public byte[] png(String template, Map<String, ?> model, Map<String, byte[]> pictures, int width) {
        return pressed(() -> {
            try (PDDocument document = Loader.loadPDF(print(template, model, pictures))) {
                float points = document.getPage(0).getMediaBox().getWidth();
                var image = new PDFRenderer(document)
                        .renderImageWithDPI(0, width * POINTS_PER_INCH / points, ImageType.RGB);
                var bytes = new ByteArrayOutputStream();
                ImageIO.write(image, "png", bytes);
                return bytes.toByteArray();
            }
        });
    }

    private byte[] print(String template, Map<String, ?> model, Map<String, byte[]> pictures) throws IOException {
        var context = new Context(Locale.SIMPLIFIED_CHINESE, new HashMap<>(model));
        String page = Typeable.text(templates.process(template, context));
        var bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            new PressRun(document, pictures).print(page, bytes);
        }
        return bytes.toByteArray();
    }

    private interface Work {

        byte[] done() throws IOException;
    }

    private byte[] pressed(Work work) {
        try {
            if (!presses.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PressBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PressBusy();
        }
        try {
            return work.done();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            presses.release();
        }
    }
}
