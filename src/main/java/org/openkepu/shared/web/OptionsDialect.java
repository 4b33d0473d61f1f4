package org.openkepu.shared.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Lets a select write its options in one step: {@code <th:block kp:options="${map}" kp:chosen="${value}">} stands for one
 * {@code option} for each entry of the map, value and text escaped. Lists show up to a hundred of them, and an expression for
 * each value, text and choice was half of what such a page cost.
 */
@Component
class OptionsDialect extends AbstractProcessorDialect {

    private static final String CHOSEN = "chosen";

    OptionsDialect() {
        super("OpenKepu", "kp", 1_000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Options(prefix));
    }

    private static final class Options extends AbstractAttributeTagProcessor {

        private static final int PRECEDENCE = 1_000;

        Options(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "options", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                IElementTagStructureHandler structure) {
            var options = (Map<?, ?>) evaluated(context, expression);
            Object chosen = evaluated(context, tag.getAttributeValue(getDialectPrefix(), CHOSEN));
            structure.removeAttribute(getDialectPrefix(), CHOSEN);
            structure.setBody(options == null ? "" : written(options, chosen), false);
        }

        private static @Nullable Object evaluated(ITemplateContext context, @Nullable String expression) {
            return expression == null
                    ? null
                    : StandardExpressions.getExpressionParser(context.getConfiguration())
                            .parseExpression(context, expression)
                            .execute(context);
        }

        private static String written(Map<?, ?> options, @Nullable Object chosen) {
            var written = new StringBuilder();
            options.forEach((value, text) -> {
                String code = String.valueOf(value);
                written.append("<option value=\"").append(escaped(code)).append('"');
                if (chosen != null && code.equals(chosen.toString())) {
                    written.append(" selected=\"selected\"");
                }
                written.append('>').append(escaped(String.valueOf(text))).append("</option>");
            });
            return written.toString();
        }

        private static String escaped(String text) {
            return HtmlEscape.escapeHtml4Xml(text);
        }
    }
}
