package org.openkepu.shared.web;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** Writes what stands inside an element in one step; whoever writes escapes every value and text. */
abstract class StepAttribute extends AbstractAttributeTagProcessor {

    private static final int PRECEDENCE = 1_000;

    StepAttribute(String prefix, String attribute) {
        super(TemplateMode.HTML, prefix, null, false, attribute, true, PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String expression,
            IElementTagStructureHandler structure) {
        Object value = evaluated(context, expression);
        structure.setBody(value == null ? "" : written(value, context, tag, structure), false);
    }

    abstract String written(
            Object value, ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure);

    static @Nullable Object evaluated(ITemplateContext context, @Nullable String expression) {
        return expression == null
                ? null
                : StandardExpressions.getExpressionParser(context.getConfiguration())
                        .parseExpression(context, expression)
                        .execute(context);
    }

    static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
