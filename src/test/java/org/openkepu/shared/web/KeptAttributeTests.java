package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

class KeptAttributeTests {

    private static final String KEPT = """
            <b th:fragment="hail"><i th:text="#{hello}"></i><u th:text="${of}"></u><s th:if="${reader}"></s></b>""";

    private static final String PAGE = "<p kp:kept=\"hail\" kp:of=\"${name}\"></p>";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final AtomicInteger made = new AtomicInteger();

    KeptAttributeTests() {
        var kept = new StringTemplateResolver() {
            @Override
            protected ITemplateResource computeTemplateResource(
                    IEngineConfiguration configuration, String owner, String template, Map<String, Object> attributes) {
                return super.computeTemplateResource(
                        configuration, owner, template.equals("fragments/kept") ? KEPT : template, attributes);
            }
        };
        templates.setTemplateResolver(kept);
        templates.setMessageResolver(new AbstractMessageResolver() {
            @Override
            public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
                made.incrementAndGet();
                return key + " " + context.getLocale();
            }

            @Override
            public String createAbsentMessageRepresentation(
                    ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
                return key;
            }
        });
        templates.addDialect(new StepDialect());
    }

    @Test
    void isMadeOnceForEachLanguageAndWhatItIsFor() {
        assertThat(List.of(
                        page(Locale.ENGLISH, "a"),
                        page(Locale.ENGLISH, "a"),
                        page(Locale.CHINA, "a"),
                        page(Locale.ENGLISH, "b"),
                        page(Locale.ENGLISH, "a")))
                .containsExactly(
                        "<p><b><i>hello en</i><u>a</u></b></p>",
                        "<p><b><i>hello en</i><u>a</u></b></p>",
                        "<p><b><i>hello zh_CN</i><u>a</u></b></p>",
                        "<p><b><i>hello en</i><u>b</u></b></p>",
                        "<p><b><i>hello en</i><u>a</u></b></p>");
        assertThat(made).hasValue(3);
    }

    @Test
    void nothingItIsForBecomesMarkup() {
        assertThat(page(Locale.ENGLISH, "<script>")).contains("<u>&lt;script&gt;</u>");
    }

    private String page(Locale language, String name) {
        return templates.process(PAGE, new Context(language, Map.of("name", name, "reader", "somebody")));
    }
}
