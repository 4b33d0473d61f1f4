package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class StepDialectTests {

    private static final String SELECT =
            "<select><th:block kp:options=\"${options}\" kp:chosen=\"${chosen}\"></th:block></select>";

    private static final String CELLS = "<table><tr><th:block kp:cells=\"${cells}\"></th:block></tr></table>";

    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    StepDialectTests() {
        templates.setTemplateResolver(new StringTemplateResolver());
        templates.addDialect(new StepDialect());
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

    @Test
    void writesEachCellWithItsMarkItsListAndItsBar() {
        assertThat(cells(
                        new NumberCell("published", 1_234L, "1,234", "/list?a=b&c=d", null),
                        new NumberCell("personTimes", 0L, "0", null, null),
                        new NumberCell(null, null, "50.0%", null, 0.5),
                        NumberCell.of("–")))
                .isEqualTo("<table><tr>"
                        + "<td class=\"cell-num\" data-cell=\"published\" data-value=\"1234\"><a href=\"/list?a=b&amp;c=d\">1,234</a></td>"
                        + "<td class=\"cell-num\" data-cell=\"personTimes\" data-value=\"0\">0</td>"
                        + "<td class=\"cell-rate\"><progress class=\"ready\" max=\"1\" value=\"0.5\" aria-hidden=\"true\"></progress>"
                        + "<span class=\"num\">50.0%</span></td>"
                        + "<td class=\"cell-num\">–</td></tr></table>");
    }

    @Test
    void nothingInACellBecomesMarkup() {
        assertThat(cells(new NumberCell("\"><b>", null, "</td><script>", "\"><i>", null), NumberCell.of("<u>")))
                .isEqualTo("<table><tr><td class=\"cell-num\" data-cell=\"&quot;&gt;&lt;b&gt;\">"
                        + "<a href=\"&quot;&gt;&lt;i&gt;\">&lt;/td&gt;&lt;script&gt;</a></td>"
                        + "<td class=\"cell-num\">&lt;u&gt;</td></tr></table>");
    }

    private String cells(NumberCell... cells) {
        var context = new Context(Locale.ROOT);
        context.setVariable("cells", List.of(cells));
        return templates.process(CELLS, context);
    }

    private String written(Map<?, ?> options, Object chosen) {
        var context = new Context(Locale.ROOT);
        context.setVariable("options", options);
        context.setVariable("chosen", chosen);
        return templates.process(SELECT, context);
    }
}
