package org.openkepu.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What is the same on page after page, made once and kept: {@code <nav kp:kept="nav" kp:of="${places}">} is filled with the
 * fragment {@code nav} of {@code fragments/kept.html}, made for these places in the reader's language. The fragment reads nothing
 * but {@code of}, so nothing of one reader can reach another (TemplateTests).
 */
class KeptAttribute extends StepAttribute {

    private static final String OF = "of";
    private static final String TEMPLATE = "fragments/kept";
    private static final int MOST = 500;

    private final Cache<Part, String> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param of what it is made for, told from others by {@code equals} */
    private record Part(
            String fragment, Locale language, @Nullable Object of) {}

    KeptAttribute(String prefix) {
        super(prefix, "kept");
    }

    @Override
    String written(
            Object value, ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
        Object of = evaluated(context, tag.getAttributeValue(getDialectPrefix(), OF));
        structure.removeAttribute(getDialectPrefix(), OF);
        return kept.get(new Part(value.toString(), context.getLocale(), of), part -> made(part, context));
    }

    private static String made(Part part, ITemplateContext page) {
        Map<String, Object> variables = part.of() == null ? Map.of() : Map.of(OF, part.of());
        IContext alone = page instanceof IWebContext web
                ? new WebContext(web.getExchange(), part.language(), variables)
                : new Context(part.language(), variables);
        var written = new StringWriter();
        page.getConfiguration()
                .getTemplateManager()
                .parseAndProcess(
                        new TemplateSpec(TEMPLATE, Set.of(part.fragment()), TemplateMode.HTML, null), alone, written);
        return written.toString().strip();
    }
}
