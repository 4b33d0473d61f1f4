package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Templates hold no text, no script, no style and nothing that could run what somebody typed (trust F13, F14). */
class TemplateTests {

    private static final Map<Path, String> TEMPLATES = Sources.below(Sources.TEMPLATES, ".html");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    /** What an expression begins with. */
    private static final Pattern READ = Pattern.compile("[$*]\\{([^.}(]+)");

    private static final List<String> SPOKEN = List.of("alt", "title", "placeholder", "aria-label", "content", "label");

    @Test
    void nothingTypedIsEverMarkupOrExpression() {
        TEMPLATES.forEach((file, text) -> assertThat(text)
                .as(file.toString())
                .doesNotContain("th:utext", "[(", "__${", "__*{", "th:inline=\"javascript\""));
    }

    @Test
    void campaignsAreNamedInTheLanguageOfThePage() {
        TEMPLATES.forEach((file, text) -> assertThat(text)
                .as(file.toString())
                .doesNotContain("ampaign.name()", "ampaign().name()", ".language =="));
    }

    @Test
    void noScriptOrStyleStandsInAPage() {
        List<String> found = new ArrayList<>();
        TEMPLATES.forEach((file, text) -> parse(text).getAllElements().forEach(element -> {
            boolean inlineScript = element.normalName().equals("script")
                    && (!element.hasAttr("th:src")
                            || !element.data().isBlank()
                            || !element.text().isBlank());
            boolean inlineAttribute = element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .map(key -> key.replaceFirst("^th:", ""))
                    .anyMatch(key -> key.equals("style") || key.startsWith("on"));
            if (inlineScript || inlineAttribute || element.normalName().equals("style")) {
                found.add(file + ": " + element.outerHtml().lines().findFirst().orElse(""));
            }
        }));
        assertThat(found).isEmpty();
    }

    @Test
    void everyTextComesByKey() {
        List<String> found = new ArrayList<>();
        TEMPLATES.forEach((file, text) -> parse(text).getAllElements().forEach(element -> {
            for (TextNode node : element.textNodes()) {
                if (LETTERS.matcher(INLINED.matcher(node.getWholeText()).replaceAll(""))
                        .find()) {
                    found.add(file + ": " + node.text().strip());
                }
            }
            for (Attribute attribute : element.attributes()) {
                boolean spoken = SPOKEN.contains(attribute.getKey()) || isButton(element, attribute);
                if (spoken
                        && !isTechnical(element)
                        && LETTERS.matcher(attribute.getValue()).find()) {
                    found.add(file + ": " + attribute);
                }
            }
        }));
        assertThat(found).isEmpty();
    }

    @Test
    void whatIsKeptForAllReadersReadsNothingOfOne() {
        String kept = TEMPLATES.get(Sources.TEMPLATES.resolve("fragments/kept.html"));

        assertThat(kept).doesNotContain("th:action", "kp:kept", "th:field");
        assertThat(READ.matcher(kept).results().map(read -> read.group(1)))
                .isNotEmpty()
                .allMatch(List.of("of", "place")::contains);
    }

    private static boolean isButton(Element element, Attribute attribute) {
        return attribute.getKey().equals("value") && List.of("submit", "button").contains(element.attr("type"));
    }

    private static boolean isTechnical(Element element) {
        return element.normalName().equals("meta");
    }

    private static Element parse(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser());
    }
}
