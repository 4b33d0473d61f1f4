package org.openkepu.shared.print;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** One page going through the press: its markup, style sheet and pictures come from here and from nowhere else. */
final class PressRun {

    private static final String HERE = "press://here/";
    private static final String FAMILY = "Portal";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final PDDocument document;
    private final Map<String, byte[]> pictures;

    PressRun(PDDocument document, Map<String, byte[]> pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    void print(String page, OutputStream out) throws IOException {
        new PdfRendererBuilder()
                .usePDDocument(document)
                .useFastMode()
                // tagged for reading aloud; and no font of the machine is looked for
                .usePdfUaAccessibility(true)
                .withProducer("OpenKepu")
                .useUriResolver((base, uri) -> uri.startsWith(HERE) ? uri : HERE + uri)
                .useProtocolsStreamImplementation(uri -> new Held(held(uri.substring(HERE.length()))), "press")
                .useUnicodeLineBreaker(new ChineseLines())
                .useFont(() -> open("NotoSansSC-Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> open("NotoSansSC-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                // what the bold one lacks, called bold too: a regular type asked for bold would be drawn with a stroke
                // around it, and of the many lines of 龘 a black spot would be left
                .useFont(() -> open("NotoSansSC-Regular.ttf"), FAMILY + " rare", 700, FontStyle.NORMAL, true)
                .useFont(() -> open("NotoSansRare.ttf"), FAMILY + " rarest", 700, FontStyle.NORMAL, true)
                .useReplacementText(Typeable.MISSING)
                .withHtmlContent(page, HERE)
                .toStream(out)
                .run();
    }

    /** What the page asks for by name; nothing for a name nobody gave, so that an address typed by somebody leads nowhere. */
    private byte[] held(String name) {
        byte[] picture = pictures.get(name);
        if (picture != null) {
            return picture;
        }
        if (!name.matches("[a-z0-9-]+\\.css")) {
            return new byte[0];
        }
        try (InputStream sheet = open(name)) {
            return sheet.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(PressRun.class.getResourceAsStream("/print/" + name), name);
    }

    /** Something the page shows, whole in memory. */
    private record Held(byte[] content) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public @Nullable Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
