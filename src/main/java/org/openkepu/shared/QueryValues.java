package org.openkepu.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a list taken apart: what is a value is kept, what is none is named and ignored. */
public final class QueryValues {

    private final Map<String, List<String>> asked;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, String> ignored = new LinkedHashMap<>();

    public QueryValues(Map<String, List<String>> asked) {
        this.asked = asked;
    }

    /**
     * The value of a parameter, null when it is empty or none.
     *
     * @param reading answers null for a text that is no value
     */
    public <T> @Nullable T value(String name, Function<String, @Nullable T> reading) {
        List<String> texts = asked.get(name);
        String text = Texts.clean(texts == null || texts.isEmpty() ? null : texts.get(0));
        if (text.isEmpty()) {
            return null;
        }
        boolean malformed = Texts.isMalformed(text);
        T read = malformed ? null : reading.apply(text);
        if (read == null) {
            ignored.put(name, malformed ? "" : text);
        } else {
            kept.put(name, text);
        }
        return read;
    }

    /** The same for what says where in a list one is: it belongs to no filter and is never named. */
    public <T> @Nullable T position(String name, Function<String, @Nullable T> reading) {
        T read = value(name, reading);
        kept.remove(name);
        ignored.remove(name);
        return read;
    }

    /** What is asked for, by name, in the order it was read. */
    public Map<String, String> kept() {
        return kept;
    }

    /** Names of parameters whose value is none. */
    public List<String> ignored() {
        return List.copyOf(ignored.keySet());
    }

    /** What was typed for them, to be shown in its field again; the empty string for what no page can show. */
    public Map<String, String> passedOver() {
        return ignored;
    }

    /** The address of a path with everything kept and one more parameter; null as its value leaves it out. */
    public String address(String path, String more, @Nullable String value) {
        return address(path, Collections.singletonMap(more, value));
    }

    /** The address of a path with everything kept, some of it replaced; null as a value leaves a parameter out. */
    public String address(String path, Map<String, @Nullable String> others) {
        var parameters = new LinkedHashMap<>(kept);
        others.forEach((name, value) -> {
            if (value == null) {
                parameters.remove(name);
            } else {
                parameters.put(name, value);
            }
        });
        return with(path, parameters);
    }

    /** The address of a path with everything kept but these. */
    public String without(String path, List<String> names) {
        var fewer = new LinkedHashMap<>(kept);
        fewer.keySet().removeAll(names);
        return with(path, fewer);
    }

    private static String with(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(one -> one.getKey() + '=' + encoded(one.getValue()))
                        .collect(Collectors.joining("&", path + '?', ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
