package org.openkepu.trust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.FormElement;

/** A form as it will be posted; may be posted many times, as a double click does. */
final class Posting {

    private final Caller caller;
    private final String action;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Set<String> offered = new HashSet<>();
    private final List<Attached> files = new ArrayList<>();

    /** A file in a field, with the name and the type it claims. */
    record Attached(String field, String name, String type, byte[] content) {}

    Posting(Caller caller, String action, FormElement form) {
        this.caller = caller;
        this.action = action;
        offered.addAll(form.elements().eachAttr("name"));
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

    /** Whether the form has a control of this name, ticked or not. */
    boolean offers(String name) {
        return offered.contains(name) || fields.containsKey(name);
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

    /** Chooses a file to upload: the form is then posted in parts. */
    Posting file(String field, String name, String type, byte[] content) {
        fields.remove(field);
        files.add(new Attached(field, name, type, content));
        return this;
    }

    List<Attached> files() {
        return files;
    }

    /** The same form with none of its files chosen. */
    Posting withoutFiles() {
        Posting other = copy();
        other.files.clear();
        return other;
    }

    /** The same fields to another address. */
    Posting to(String address) {
        var other = new Posting(caller, address);
        other.fields.putAll(fields);
        other.offered.addAll(offered);
        other.files.addAll(files);
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
        return submitAt(caller);
    }

    /** The same, posted by the same session at another process. */
    Answer submitAt(Caller other) {
        return files.isEmpty() ? other.post(action, fields) : sendParts(other, Multipart.of(fields, files));
    }

    /** Posts any body whatever to the form's address, the form's CSRF token beside it. */
    Answer send(String contentType, byte[] body) {
        return caller.post(action, contentType, value("_csrf"), body);
    }

    private Answer sendParts(Caller other, byte[] body) {
        return other.post(action, Multipart.TYPE, value("_csrf"), body);
    }
}
