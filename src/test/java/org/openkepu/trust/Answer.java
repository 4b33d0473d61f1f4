package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** What a portal process answered. */
final class Answer {

    private final Caller caller;
    private final String path;
    private final HttpResponse<String> response;
    private @Nullable Document page;

    Answer(Caller caller, String path, HttpResponse<String> response) {
        this.caller = caller;
        this.path = path;
        this.response = response;
    }

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Path and query this answer leads to, the empty string when it leads nowhere. */
    String location() {
        String location = header("location");
        if (location.isEmpty()) {
            return "";
        }
        URI uri = URI.create(location);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
    }

    /** The page this answer leads to, asked for by the same person. */
    Answer follow() {
        return caller.get(location());
    }

    Answer hasStatus(int expected) {
        assertThat(status()).as(path + " said: " + text()).isEqualTo(expected);
        return this;
    }

    /** The visible text of the main part. */
    String text() {
        Element main = page().selectFirst("main");
        return main == null ? page().text() : main.text();
    }

    synchronized Document page() {
        Document parsed = page;
        if (parsed == null) {
            parsed = Jsoup.parse(body());
            page = parsed;
        }
        return parsed;
    }

    /** The codes of the refusals shown. */
    List<String> rules() {
        return page().select("[role=alert][data-rule]").eachAttr("data-rule").stream()
                .distinct()
                .toList();
    }

    /** The POST form to an address that ends so, with everything it would send untouched. */
    Posting form(String actionEnd) {
        return forms().stream()
                .filter(posting -> posting.action().endsWith(actionEnd))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + actionEnd + " on " + path + ": " + text()));
    }

    /** All POST forms of the page. */
    List<Posting> forms() {
        return page().select("form").stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .map(form ->
                        new Posting(caller, form.hasAttr("action") ? form.attr("action") : path, (FormElement) form))
                .toList();
    }
}
