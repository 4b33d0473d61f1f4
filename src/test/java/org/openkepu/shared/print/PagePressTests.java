package org.openkepu.shared.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PagePressTests {

    private static final String PAGE = """
            <html lang="zh-CN" xmlns:th="http://www.thymeleaf.org"><head><title>t</title><link rel="stylesheet" href="paper.css"/></head>
            <body><h1 th:text="${title}"></h1><p th:text="${text}"></p></body></html>""";

    private final PagePress press = press(Duration.ofSeconds(30));

    @Test
    void setsChineseWithItsOwnFontsInside() throws IOException {
        byte[] pdf = press.pdf(PAGE, Map.of("title", "食品安全：看懂配料表", "text", "地点：垚村，㛃先生、䶮女士"), Map.of());
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("食品安全：看懂配料表")
                    .contains("垚村，㛃先生、䶮女士");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
        assertThat(pdf.length).isLessThan(100_000);
    }

    @Test
    void whatTheBoldTypeLacksIsSetInTheRegularOneAndNotThickened() throws IOException {
        byte[] pdf = press.pdf(PAGE, Map.of("title", "鱻龘靐齉䲜𠮷𬭎与科普", "text", "𠮷先生、𬭎女士"), Map.of());
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("鱻龘靐齉䲜𠮷𬭎与科普", "𠮷先生、𬭎女士");
            var drawn = new PDFStreamParser(document.getPage(0)).parse();
            assertThat(drawn).contains(Operator.getOperator("Tj")).doesNotContain(Operator.getOperator("Tr"));
        }
    }

    @Test
    void whatHasNoTypeIsMarkedAndPictographsAreLeftOut() {
        assertThat(Typeable.text("𪚥野家🎉科普\u0001日\u200b é①“”⽣")).isEqualTo("〓野家科普日 é①“”生");
    }

    @Test
    void thePictureIsAsWideAsAskedAndTheSameInEveryLanguage() throws IOException {
        Map<String, String> model = Map.of("title", "科普日", "text", "İstanbul 1,234");
        byte[] first = press.png(PAGE, model, Map.of(), 600);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(press.png(PAGE, model, Map.of(), 600)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(first)).getWidth()).isEqualTo(600);
    }

    @Test
    void nothingOutsideIsFetched() {
        String page = "<html><head><link rel=\"stylesheet\" href=\"paper.css\"/></head><body>"
                + "<img src=\"file:///etc/hostname\"/><img src=\"http://127.0.0.1:1/x.png\"/><p>好</p></body></html>";
        assertThat(press.pdf(page, Map.of(), Map.of())).isNotEmpty();
    }

    @Test
    void whoeverWaitsTooLongIsToldSo() throws Exception {
        var impatient = press(Duration.ofMillis(50));
        var inside = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        Map<String, Object> slow = Map.of(
                "title",
                new Object() {
                    @Override
                    public String toString() {
                        inside.countDown();
                        try {
                            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                        return "慢";
                    }
                },
                "text",
                "");
        try (var both = new AutoCloseable() {
            final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(2);

            @Override
            public void close() {
                threads.shutdown();
            }
        }) {
            both.threads.submit(() -> impatient.pdf(PAGE, slow, Map.of()));
            both.threads.submit(() -> impatient.pdf(PAGE, slow, Map.of()));
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> impatient.pdf(PAGE, Map.of("title", "快", "text", ""), Map.of()))
                    .isInstanceOf(PressBusy.class);
            done.countDown();
        }
    }

    private static PagePress press(Duration patience) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        return new PagePress(engine, patience);
    }
}
