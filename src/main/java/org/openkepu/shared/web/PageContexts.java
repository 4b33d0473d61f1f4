package org.openkepu.shared.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.IWebExchange;

/**
 * Keeps the variables of a page beside the request instead of as its attributes: each of the hundreds of looks a page takes at a
 * variable went through every wrapper the filters put around the request, a tenth of the page's cost.
 */
@Configuration
class PageContexts implements IEngineContextFactory {

    private final IEngineContextFactory others = new StandardEngineContextFactory();

    PageContexts(SpringTemplateEngine engine) {
        engine.setEngineContextFactory(this);
    }

    @Override
    public IEngineContext createEngineContext(
            IEngineConfiguration configuration,
            TemplateData template,
            Map<String, Object> resolution,
            IContext context) {
        if (!(context instanceof IWebContext page)) {
            return others.createEngineContext(configuration, template, resolution, context);
        }
        var variables = new HashMap<String, Object>();
        for (String name : context.getVariableNames()) {
            variables.put(name, context.getVariable(name));
        }
        return new PageContext(configuration, template, resolution, context.getLocale(), variables, page.getExchange());
    }

    /** Variables first, then what filters and interceptors left at the request. */
    private static final class PageContext extends EngineContext implements IWebContext {

        private final IWebExchange exchange;

        PageContext(
                IEngineConfiguration configuration,
                TemplateData template,
                Map<String, Object> resolution,
                Locale locale,
                Map<String, Object> variables,
                IWebExchange exchange) {
            super(configuration, template, resolution, locale, variables);
            this.exchange = exchange;
        }

        @Override
        public IWebExchange getExchange() {
            return exchange;
        }

        @Override
        public boolean containsVariable(String name) {
            return super.containsVariable(name) || exchange.containsAttribute(name);
        }

        @Override
        public @Nullable Object getVariable(String name) {
            Object own = super.getVariable(name);
            return own != null || super.containsVariable(name) ? own : exchange.getAttributeValue(name);
        }
    }
}
