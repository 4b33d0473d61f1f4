package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person typed into a form that could not be accepted: its text fields, without secrets and without the form's own keys. */
record PostedText(Map<String, List<String>> fields) {

    /** Characters of names and texts together beyond which nothing is parked. */
    static final int LARGEST = 256 * 1024;

    private static final int MOST_NAMES = 64;
    private static final Set<String> KEYS = Set.of("_csrf", "token", "stamp", "parked", "version");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Pattern SECRET = Pattern.compile("password|secret|code|captcha");

    /** The text of a form that was posted. */
    static PostedText of(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (isText(name) && fields.size() < MOST_NAMES) {
                fields.put(name, List.of(values));
            }
        });
        return new PostedText(fields);
    }

    /** Whether anything was typed at all. */
    boolean isEmpty() {
        return fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    boolean isTooLarge() {
        long size = 0;
        for (var field : fields.entrySet()) {
            for (String text : field.getValue()) {
                size += field.getKey().length() + text.length();
            }
        }
        return size > LARGEST;
    }

    /** The same with one of the form's own keys, so that a form made from an older text is known as such. */
    PostedText with(String name, @Nullable String value) {
        var more = new LinkedHashMap<>(fields);
        if (value != null) {
            more.put(name, List.of(value));
        }
        return new PostedText(more);
    }

    /** One line for each text, to be read and copied. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        fields.forEach((name, texts) -> texts.stream()
                .filter(text -> !text.isBlank())
                .forEach(text -> lines.add(new Line(name, text, lines.size()))));
        return lines;
    }

    /** A field's name and one text of it. */
    record Line(String name, String text, int at) {
        /** How many rows of a page the text takes, one to twelve. */
        public int rows() {
            long lines = text.lines().count() + text.length() / 60;
            return (int) Math.max(1, Math.min(12, lines));
        }
    }

    /** {@code regionCode} is a field like others; only a field that is called so is a secret. */
    private static boolean isText(String name) {
        boolean secret = name.equals("code")
                || !name.endsWith("Code")
                        && SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
        return NAME.matcher(name).matches() && !KEYS.contains(name) && !secret;
    }

    /** Whether a page of this portal sent the request, as far as the browser tells. */
    static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isHere(origin, request.getHeader("Host"));
    }

    private static boolean isHere(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Nothing that was typed. */
    @Override
    public String toString() {
        return "PostedText";
    }
}
