package org.openkepu.shared.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * How every page is answered. Each redirect is a 303: what was posted is never posted again by following it. And a page is HTML,
 * whatever its address ends in: the one that says there is no {@code /sitemap.xml} is no XML itself, and browsers, told to believe
 * the type, would show its source.
 */
@Component
class PageAnswers implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver views) {
            views.setRedirectHttp10Compatible(false);
            views.setForceContentType(true);
        }
        return bean;
    }
}
