package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class OptionsDialectTests {

    private static final String SELECT =
            "<select><th:block kp:options=\"${options}\" kp:chosen=\"${chosen}\"></th:block></select>";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    OptionsDialectTests() {
        templates.setTemplateResolver(new StringTemplateResolver());
        templates.addDialect(new OptionsDialect());
    }

    @Test
    void writesEachEntryAndMarksTheChosen() {
        var options = new LinkedHashMap<Object, Object>();
        options.put("a", "甲");
        options.put(2, "乙");

        assertThat(written(options, "2"))
                .isEqualTo("<select><option value=\"a\">甲</option>"
                        + "<option value=\"2\" selected=\"selected\">乙</option></select>");
    }

    @Test
    void nothingInAnOptionBecomesMarkup() {
        assertThat(written(Map.of("\"><script>", "</option><script>alert(1)</script>${1+1}"), null))
                .isEqualTo("<select><option value=\"&quot;&gt;&lt;script&gt;\">"
                        + "&lt;/option&gt;&lt;script&gt;alert(1)&lt;/script&gt;${1+1}</option></select>");
    }

    @Test
    void noOptionsAreNoOptions() {
        assertThat(written(Map.of(), null)).isEqualTo("<select></select>");
    }

    private String written(Map<?, ?> options, Object chosen) {
        var context = new Context(Locale.ROOT);
        context.setVariable("options", options);
        context.setVariable("chosen", chosen);
        return templates.process(SELECT, context);
    }
}
