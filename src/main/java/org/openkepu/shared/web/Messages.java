package org.openkepu.shared.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The portal's texts, one bundle per module in zh_CN and en; Chinese without a choice, whatever server or browser speak. */
@Configuration
class Messages implements WebMvcConfigurer {

    private static final String[] BUNDLES = {
        "shared",
        "audit",
        "form",
        "registry",
        "campaign",
        "account",
        "activity",
        "guidance",
        "feedback",
        "annualsummary",
        "resource",
        "statistics",
        "recommendation",
        "notification",
        "office",
        "publicsite",
        "security",
        "demo"
    };

    @Bean
    MessageSource messageSource() {
        var source = new KnownTexts();
        for (String bundle : BUNDLES) {
            source.addBasenames("messages/" + bundle);
        }
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("lang");
        cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        cookie.setRejectInvalidCookies(false);
        cookie.setCookieHttpOnly(true);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
