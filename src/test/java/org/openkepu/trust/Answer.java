package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** What a portal process answered. */
final class Answer {

    /** What no page may show. */
    static final Pattern TRACE = Pattern.compile("\\tat [a-z]+\\.|Exception|Tomcat|HTTP Status");

    private static final Set<Integer> STATUSES = Set.of(200, 204, 302, 303, 400, 403, 404, 409, 413, 415, 422, 429);
    private static final Pattern HEADING = Pattern.compile("<main[^>]*>.*<h1", Pattern.DOTALL);

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

    /** Done, or refused in a page or a short word for scripts, with a status that says whose fault it is. */
    boolean isHonest() {
        boolean told = status() < 400
                || HEADING.matcher(body()).find()
                || header("Content-Type").startsWith("application/json");
        return STATUSES.contains(status()) && told && !TRACE.matcher(body()).find();
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
