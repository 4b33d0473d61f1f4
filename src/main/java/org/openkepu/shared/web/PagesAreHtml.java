package org.openkepu.shared.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Calls every page HTML, whatever its address ends in: the page that says there is no {@code /sitemap.xml} is no XML
 * itself, and browsers, told to believe the type, would show its source.
 */
@Component
class PagesAreHtml implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver views) {
            views.setForceContentType(true);
        }
        return bean;
    }
}
