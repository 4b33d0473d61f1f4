package org.openkepu.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.springframework.mock.web.MockHttpServletResponse;

/** What came back: status, address led to, and the parsed page. */
public class Page {

    private final Person person;
    private final String address;
    private final MockHttpServletResponse response;
    private final Document document;

    Page(Person person, String address, MockHttpServletResponse response) {
        this.person = person;
        this.address = address;
        this.response = response;
        this.document = Jsoup.parse(body());
    }

    public int status() {
        return response.getStatus();
    }

    /** Asserts the status, saying what the page said otherwise. */
    public Page hasStatus(int expected) {
        assertThat(status()).as(address + " said: " + text()).isEqualTo(expected);
        return this;
    }

    /** Path and query this answer leads to, the empty string when it leads nowhere. */
    public String location() {
        String location = response.getHeader("Location");
        if (location == null) {
            return "";
        }
        URI uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
    }

    /** Opens the page this answer leads to. */
    public Page follow() {
        assertThat(location())
                .as(address + " with status " + status() + " leads nowhere: " + text())
                .isNotEmpty();
        return person.get(location());
    }

    /** A header of the answer, the empty string when it is missing. */
    public String header(String name) {
        String value = response.getHeader(name);
        return value == null ? "" : value;
    }

    /** The raw answer as text. */
    public String body() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.getContentAsByteArray();
    }

    /** The page's mark, {@code <main data-page>}; empty when it has none. */
    public String mark() {
        return document.select("main").attr("data-page");
    }

    /** The text of the page's first heading. */
    public String heading() {
        Element heading = document.selectFirst("h1");
        return heading == null ? "" : heading.text();
    }

    /** The visible text of the page's main part, or of the whole where it has none. */
    public String text() {
        Element main = document.selectFirst("main");
        return main == null ? document.text() : main.text();
    }

    public Elements select(String css) {
        return document.select(css);
    }

    /** The codes of the refusals shown, in the order of the page. */
    public List<String> rules() {
        return document.select("[role=alert][data-rule]").eachAttr("data-rule").stream()
                .distinct()
                .toList();
    }

    /** Whether a link to exactly this address is on the page. */
    public boolean linksTo(String target) {
        return document.select("a[href]").eachAttr("href").contains(target);
    }

    /** The form posting to an address that ends so. */
    public Form form(String actionEnd) {
        List<Element> found = document.select("form").stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .filter(form -> action(form).endsWith(actionEnd))
                .toList();
        assertThat(found)
                .as("forms to " + actionEnd + " on " + address + ": " + text())
                .hasSize(1);
        return new Form(person, action(found.get(0)), found.get(0));
    }

    /** The addresses all POST forms of the page's main part lead to. */
    public List<String> postForms() {
        return document.select("main form").stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .map(this::action)
                .toList();
    }

    private String action(Element form) {
        return form.hasAttr("action") && !form.attr("action").isEmpty() ? form.attr("action") : address;
    }
}
