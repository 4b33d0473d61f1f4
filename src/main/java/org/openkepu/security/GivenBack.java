package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import tools.jackson.databind.json.JsonMapper;

/** The page that gives a text back to whoever sent it too late, made before any controller is reached. */
@Component
class GivenBack {

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<ResourceUrlProvider> resources;
    private final LocaleResolver languages;
    private final MessageSource messages;
    private final JsonMapper json;

    GivenBack(
            ObjectProvider<ThymeleafViewResolver> views,
            ObjectProvider<ResourceUrlProvider> resources,
            LocaleResolver languages,
            MessageSource messages,
            JsonMapper json) {
        this.views = views;
        this.resources = resources;
        this.languages = languages;
        this.messages = messages;
        this.json = json;
    }

    /** 403 with every text field to read and to copy; nothing of it is kept. */
    void show(PostedText text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        Locale language = languages.resolveLocale(request);
        try {
            View page = views.getObject().resolveViewName("security/expired", language);
            if (page == null) {
                throw new IllegalStateException("no page security/expired");
            }
            page.render(Map.of("lines", text.lines()), request, new Versioned(response));
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** 401 with the sentence a script shows beside the form. */
    void tellScript(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sentence = messages.getMessage("security.expired.script", null, languages.resolveLocale(request));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(Map.of("rule", ExpiredForm.RULE, "text", sentence)));
    }

    /** Names styles and scripts by their content, which is otherwise done by a filter further in. */
    private class Versioned extends HttpServletResponseWrapper {

        Versioned(HttpServletResponse response) {
            super(response);
        }

        @Override
        public String encodeURL(String url) {
            @Nullable String named = resources.getObject().getForLookupPath(url);
            return super.encodeURL(named == null ? url : named);
        }
    }
}
