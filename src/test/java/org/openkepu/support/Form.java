package org.openkepu.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A form of a page, filled in and sent like a browser sends it: hidden fields and everything untouched included. */
public class Form {

    private final Person person;
    private final String action;
    private final FormElement element;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<MockMultipartFile> files = new ArrayList<>();

    Form(Person person, String action, Element element) {
        this.person = person;
        this.action = action;
        this.element = (FormElement) element;
        for (KeyVal sent : this.element.formData()) {
            values.computeIfAbsent(sent.key(), key -> new ArrayList<>()).add(sent.value());
        }
    }

    /** Where the form posts to. */
    public String action() {
        return action;
    }

    /** What a field would send now, the empty string for nothing. */
    public String value(String name) {
        return String.join(",", values.getOrDefault(name, List.of()));
    }

    /** Types into a field, chooses, or ticks several; the field must be on the page. */
    public Form set(String name, String... typed) {
        assertThat(element.select("[name=\"" + name + "\"]"))
                .as("field " + name + " of the form to " + action)
                .isNotEmpty();
        return force(name, typed);
    }

    /** Sends a field whether the page has it or not, as a forger would. */
    public Form force(String name, String... typed) {
        values.put(name, List.of(typed));
        return this;
    }

    /** Leaves a field out, as unticking does. */
    public Form without(String name) {
        values.remove(name);
        return this;
    }

    /** Chooses a file to upload. */
    public Form file(String name, String fileName, String type, byte[] content) {
        files.add(new MockMultipartFile(name, fileName, type, content));
        return this;
    }

    /** Sends the form; a form may be sent again to try a repeat. */
    public Page submit() {
        return sendTo(action);
    }

    /** Sends the form elsewhere, as a script does that saves it by itself. */
    public Page sendTo(String address) {
        return person.send(request(address), address);
    }

    private AbstractMockHttpServletRequestBuilder<?> request(String action) {
        AbstractMockHttpServletRequestBuilder<?> request;
        if (files.isEmpty()) {
            request = MockMvcRequestBuilders.post(Person.uri(action));
        } else {
            var multipart = MockMvcRequestBuilders.multipart(Person.uri(action));
            files.forEach(multipart::file);
            request = multipart;
        }
        values.forEach((name, sent) -> request.param(name, sent.toArray(String[]::new)));
        return request;
    }
}
