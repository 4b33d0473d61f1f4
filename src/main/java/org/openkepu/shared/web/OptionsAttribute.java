package org.openkepu.shared.web;

import java.util.Map;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * Options of a select: {@code <th:block kp:options="${map}" kp:chosen="${value}">} stands for one {@code option} for each
 * entry of the map.
 */
class OptionsAttribute extends StepAttribute {

    private static final String CHOSEN = "chosen";

    OptionsAttribute(String prefix) {
        super(prefix, "options");
    }

    @Override
    String written(
            Object value, ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
        Object chosen = evaluated(context, tag.getAttributeValue(getDialectPrefix(), CHOSEN));
        structure.removeAttribute(getDialectPrefix(), CHOSEN);
        var written = new StringBuilder();
        ((Map<?, ?>) value).forEach((key, text) -> {
            String code = String.valueOf(key);
            written.append("<option value=\"").append(escaped(code)).append('"');
            if (chosen != null && code.equals(chosen.toString())) {
                written.append(" selected=\"selected\"");
            }
            written.append('>').append(escaped(String.valueOf(text))).append("</option>");
        });
        return written.toString();
    }
}
