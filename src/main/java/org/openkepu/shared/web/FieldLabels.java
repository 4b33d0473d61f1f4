package org.openkepu.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Knows the label a page puts at each of its fields, read once from its template: the box of problems stands above the
 * fields and names them by the very words the reader finds below it.
 */
@Component
public class FieldLabels {

    /** A field fragment: one or two names, then the key of the label; the fragments of a hint and of a problem have none. */
    private static final Pattern FRAGMENT =
            Pattern.compile("fields/(?!problem\\b)\\w+ :: \\w+\\('(\\w+)',\\s*(?:'(\\w+)',\\s*)?#\\{([\\w.-]+)}");

    /** A field fragment in a loop, its label's key ending in the field's name. */
    private static final Pattern LOOPED =
            Pattern.compile("fields/\\w+ :: \\w+\\(\\$\\{\\w+},\\s*#\\{\\$\\{'([\\w.-]+\\.)' \\+ \\w+}}");

    /** A label of the page's own, for one field or for its like in each row. */
    private static final Pattern LABEL =
            Pattern.compile("<label (?:for=\"|th:for=\"\\$\\{')(\\w+)(?:\"|' \\+ \\w+}\") th:text=\"#\\{([\\w.-]+)}\"");

    /** A group of choices of the page's own. */
    private static final Pattern GROUP =
            Pattern.compile("<fieldset[^>]* id=\"(\\w+)\"[^>]*>\\s*<legend th:text=\"#\\{([\\w.-]+)}\"");

    /** A part of the page in a file of its own. */
    private static final Pattern PART = Pattern.compile("~\\{((?!fragments/)\\w+/[\\w/-]+) ::");

    private final Map<String, Labels> known = new ConcurrentHashMap<>();
    private final MessageSource messages;

    FieldLabels(MessageSource messages) {
        this.messages = messages;
    }

    private record Labels(Map<String, String> keys, List<String> beginnings) {}

    /**
     * The label of a field in the language, the empty string where the page shows none.
     *
     * @param template as a controller names it, {@code account/certification}
     */
    public String of(String template, String field, Locale language) {
        Labels labels = known.computeIfAbsent(template, FieldLabels::read);
        String key = labels.keys().get(field);
        if (key != null) {
            return messages.getMessage(key, null, language);
        }
        return labels.beginnings().stream()
                .map(beginning -> String.valueOf(messages.getMessage(beginning + field, null, "", language)))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Labels read(String template) {
        var labels = new Labels(new HashMap<>(), new ArrayList<>());
        read(template, labels, new HashSet<>());
        return labels;
    }

    private static void read(String template, Labels labels, Set<String> seen) {
        var file = new ClassPathResource("templates/" + template + ".html");
        if (!seen.add(template) || !file.exists()) {
            return;
        }
        String page = text(file);
        FRAGMENT.matcher(page).results().forEach(field -> {
            labels.keys().putIfAbsent(field.group(1), field.group(3));
            if (field.group(2) != null) {
                labels.keys().putIfAbsent(field.group(2), field.group(3));
            }
        });
        Stream.of(LABEL, GROUP)
                .flatMap(own -> own.matcher(page).results())
                .forEach(label -> labels.keys().putIfAbsent(label.group(1), label.group(2)));
        LOOPED.matcher(page).results().forEach(field -> labels.beginnings().add(field.group(1)));
        PART.matcher(page).results().forEach(part -> read(part.group(1), labels, seen));
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
