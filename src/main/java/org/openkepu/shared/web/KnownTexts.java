package org.openkepu.shared.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of all modules, each found once: a page asks for a hundred of them, and looking through a bundle for each module
 * every time was a twentieth of its cost. Only the portal's two languages are remembered, and only texts that exist.
 */
class KnownTexts extends ResourceBundleMessageSource {

    private final Map<Locale, Map<String, String>> plain =
            Map.of(Locale.SIMPLIFIED_CHINESE, new ConcurrentHashMap<>(), Locale.ENGLISH, new ConcurrentHashMap<>());
    private final Map<Locale, Map<String, MessageFormat>> formats =
            Map.of(Locale.SIMPLIFIED_CHINESE, new ConcurrentHashMap<>(), Locale.ENGLISH, new ConcurrentHashMap<>());

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        Map<String, String> known = plain.get(locale);
        String before = known == null ? null : known.get(code);
        if (before != null) {
            return before;
        }
        String text = super.resolveCodeWithoutArguments(code, locale);
        if (known != null && text != null) {
            known.put(code, text);
        }
        return text;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        Map<String, MessageFormat> known = formats.get(locale);
        MessageFormat before = known == null ? null : known.get(code);
        if (before != null) {
            return before;
        }
        MessageFormat format = super.resolveCode(code, locale);
        if (known != null && format != null) {
            known.put(code, format);
        }
        return format;
    }
}
