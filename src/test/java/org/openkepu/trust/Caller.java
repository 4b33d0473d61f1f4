package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.support.ChildPortal;
import org.openkepu.support.Portal;

/** Somebody at a portal process over HTTP, with a session of their own; may send many requests at once. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .executor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "caller");
                thread.setDaemon(true);
                return thread;
            }))
            .build();
    private static final String SESSION = "OPENKEPU";

    private final ChildPortal portal;
    private volatile @Nullable String session;
    private volatile String csrf = "";

    private Caller(ChildPortal portal) {
        this.portal = portal;
    }

    /** Somebody nobody knows. */
    static Caller visitor(ChildPortal portal) {
        return new Caller(portal);
    }

    /** One of the demo cast, signed in. */
    static Caller as(String login, ChildPortal portal) {
        Caller caller = visitor(portal);
        Answer entered = caller.get("/login")
                .form("/login")
                .set("username", login)
                .set("password", Portal.PASSWORD)
                .submit();
        assertThat(entered.location())
                .as("where the login of " + login + " leads")
                .isNotEmpty()
                .doesNotContain("/login");
        caller.readsCsrf();
        return caller;
    }

    /** Takes the session's CSRF token from a page everybody may see. */
    void readsCsrf() {
        csrf = get("/demo").form("/demo/clock").value("_csrf");
    }

    /** The same session at another process. */
    Caller at(ChildPortal other) {
        Caller same = new Caller(other);
        same.session = session;
        same.csrf = csrf;
        return same;
    }

    ChildPortal portal() {
        return portal;
    }

    /** Moves the clock of this person's process. */
    void moveClock(String at) {
        get("/demo").form("/demo/clock").set("at", at).submit().hasStatus(303);
    }

    /** The session's CSRF token. */
    String csrf() {
        return csrf;
    }

    Answer get(String path) {
        return send(request(path).GET(), path);
    }

    /** Posts fields as a form does. */
    Answer post(String path, Map<String, List<String>> fields) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))),
                path);
    }

    /** Posts any body whatever, a CSRF token beside it. */
    Answer post(String path, String contentType, String token, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofByteArray(body)),
                path);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(portal.address() + path)).timeout(Duration.ofSeconds(90));
    }

    private Answer send(HttpRequest.Builder request, String path) {
        String known = session;
        if (known != null) {
            request.header("Cookie", SESSION + "=" + known);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(this, path, response);
        } catch (IOException failed) {
            throw new Unanswered(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        if (cookie.startsWith(SESSION + "=")) {
            session = cookie.substring(SESSION.length() + 1).split(";", 2)[0];
        }
    }

    /** Loses the session, as when it has run out, but not what its pages showed. */
    void losesSession() {
        session = null;
    }

    static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + '=' + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** No answer came back: whether anything was done is not known. */
    static class Unanswered extends RuntimeException {
        Unanswered(IOException cause) {
            super(cause);
        }
    }
}
