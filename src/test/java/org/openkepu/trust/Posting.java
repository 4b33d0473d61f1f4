package org.openkepu.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;

/** A form as it will be posted; may be posted many times, as a double click does. */
final class Posting {

    private final Caller caller;
    private final String action;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    Posting(Caller caller, String action, FormElement form) {
        this.caller = caller;
        this.action = action;
        form.formData()
                .forEach(sent -> fields.computeIfAbsent(sent.key(), key -> new ArrayList<>())
                        .add(sent.value()));
    }

    /** A form of no fields but the session's CSRF token. */
    Posting(Caller caller, String action) {
        this.caller = caller;
        this.action = action;
        fields.put("_csrf", List.of(caller.csrf()));
    }

    String action() {
        return action;
    }

    String value(String name) {
        return String.join(",", fields.getOrDefault(name, List.of()));
    }

    /** All fields with what they send, to be read or bent. */
    Map<String, List<String>> fields() {
        return fields;
    }

    Posting set(String name, String... values) {
        fields.put(name, List.of(values));
        return this;
    }

    Posting without(String name) {
        fields.remove(name);
        return this;
    }

    /** The same fields to another address. */
    Posting to(String address) {
        var other = new Posting(caller, address);
        other.fields.putAll(fields);
        return other;
    }

    /** The same form once more. */
    Posting copy() {
        return to(action);
    }

    Caller caller() {
        return caller;
    }

    Answer submit() {
        return caller.post(action, fields);
    }

    /** The same, posted by the same session at another process. */
    Answer submitAt(Caller other) {
        return other.post(action, fields);
    }
}
