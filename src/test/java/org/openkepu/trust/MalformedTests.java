package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.ChildPortal;

/** Whatever is posted to whatever form, the answer is a page that says so: never a failure, never a stack trace (F18). */
@TwoPortals
class MalformedTests {

    private static final Set<Integer> IN_ITS_PAGE = Set.of(400, 413, 415, 422);
    private static final int LANES = 4;
    private static final String ACTIVITY = "/desk/activities/*";
    private static final String[] INFORMANTS = {
        "/desk/activities",
        ACTIVITY + "/host",
        ACTIVITY + "/details",
        ACTIVITY + "/supplement",
        ACTIVITY + "/summary",
        ACTIVITY + "/host/draft",
        ACTIVITY + "/details/draft",
        ACTIVITY + "/supplement/draft",
        ACTIVITY + "/submission",
        ACTIVITY + "/pending-change/deletion",
        ACTIVITY + "/supplement/submission",
        ACTIVITY + "/summary/submission",
        ACTIVITY + "/supplement/people",
        ACTIVITY + "/details/pictures",
        ACTIVITY + "/supplement/pictures",
        ACTIVITY + "/summary/pictures",
        ACTIVITY + "/details/pictures/*/deletion",
        ACTIVITY + "/supplement/pictures/*/deletion",
        ACTIVITY + "/cancellation",
        ACTIVITY + "/renewal",
        ACTIVITY + "/deletion",
        ACTIVITY + "/restoration",
        "/desk/certification",
        "/account/profile",
        "/account/password",
        "/account/mobile",
        "/account/messages",
        "/account/parked/*/deletion",
        "/login",
        "/login/code",
        "/register",
        "/my-data",
        "/feedback"
    };
    private static final int MOST_GROWTH_KB = 64 * 1024;

    @ParameterizedTest
    @ValueSource(ints = 8)
    void everyFormStandsMalformedInput(int inputs, Installation two) throws Exception {
        tryEveryForm(inputs, two);
    }

    @Tag("trust")
    @ParameterizedTest
    @ValueSource(ints = 300)
    void everyFormStandsMuchMalformedInput(int inputs, Installation two) throws Exception {
        tryEveryForm(inputs, two);
    }

    private static void tryEveryForm(int inputs, Installation two) throws Exception {
        int saidBefore = two.portal(0).said().length();
        long before = Heap.inUse(two.portal(0));
        Map<String, Integer> wrong = new ConcurrentSkipListMap<>();
        Set<String> addresses = new ConcurrentSkipListSet<>();
        Together.each(LANES, lane -> () -> {
            lane(lane, two).forEach(form -> tryToEnd(form, inputs, addresses, wrong));
            return lane;
        });
        EveryForm.beside(two).stream()
                .filter(MalformedTests::movesTheClock)
                .forEach(form -> tryToEnd(form, inputs, addresses, wrong));
        ShownForms.of(two, addresses).forEach(form -> tryToEnd(form, inputs, addresses, wrong));
        assertThat(addresses).as("forms an informant is shown").contains(INFORMANTS);
        assertThat(wrong).isEmpty();
        assertThat(two.portal(0).said().substring(saidBefore)).as("the log").doesNotContain("Exception", "reference");
        assertThat(Heap.inUse(two.portal(0)) - before)
                .as("growth of the heap in KiB")
                .isLessThan(MOST_GROWTH_KB);
    }

    /**
     * A share of the forms, those of a kind together: they may need the same place. Slates are everybody's and have the last
     * lane to themselves; the clock is everybody's, too.
     */
    private static List<TriedForm> lane(int lane, Installation two) {
        int lanes = LANES - 1;
        if (lane == lanes) {
            return SlateForms.of(two);
        }
        List<TriedForm> forms = EveryForm.beside(two);
        return forms.subList(forms.size() * lane / lanes, forms.size() * (lane + 1) / lanes).stream()
                .filter(form -> !movesTheClock(form))
                .toList();
    }

    private static boolean movesTheClock(TriedForm form) {
        return form.name().equals("clock of the demonstration");
    }

    /** One form without a place to stand in is a fault like others and does not keep the rest from being tried. */
    private static void tryToEnd(TriedForm form, int inputs, Set<String> addresses, Map<String, Integer> wrong) {
        try {
            tryForm(form, inputs, addresses, wrong);
        } catch (AssertionError | RuntimeException noPlace) {
            wrong.merge(form + ", not tried to the end: " + noPlace, 1, Integer::sum);
        }
    }

    /** Posts so many bent forms; one that was refused in its page is bent again, all others are opened anew. */
    private static void tryForm(TriedForm form, int inputs, Set<String> addresses, Map<String, Integer> wrong) {
        var malice = new Malice(form.name().hashCode());
        Supplier<Posting> place = form.place().get();
        Posting opened = place.get();
        for (int i = 0; i < inputs; i++) {
            if (opened == null) {
                opened = reopened(place);
            }
            if (opened == null) {
                place = form.place().get();
                opened = place.get();
            }
            addresses.add(ShownForms.address(opened));
            Malice.Deed deed = malice.post(opened, i);
            if (!deed.answer().isHonest()) {
                wrong.merge(form + ", " + deed.what() + ": " + deed.answer().status(), 1, Integer::sum);
            }
            if (!IN_ITS_PAGE.contains(deed.answer().status())) {
                opened = null;
            }
        }
    }

    /** The form in its place, null when a post has used the place up. */
    private static Posting reopened(Supplier<Posting> place) {
        try {
            return place.get();
        } catch (AssertionError usedUp) {
            return null;
        }
    }

    @Test
    void whatIsNoRequestGetsAPlainPage(Installation two) throws IOException {
        for (String line : List.of(
                "GET /<script> HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /a|b?c=^ HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET //activities HTTP/1.1",
                "GET /activities;jsessionid=1 HTTP/1.1",
                "GET /activities?q=%zz HTTP/1.1",
                "GET /activities?q=%00 HTTP/1.1",
                "GET /lookup/units?q=%ED%A0%80 HTTP/1.1",
                "G E T / HTTP/1.1",
                "GET / HTTP/1.1\r\nContent-Length: -5",
                "GET / HTTP/1.1\r\nCookie: OPENKEPU=\u0001\u0002",
                "GET / HTTP/1.1\r\nX: " + "x".repeat(20_000),
                "POST /login HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6",
                "POST /login HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=" + "x".repeat(2_000)
                        + "\r\nContent-Length: 3",
                "OPTIONS * HTTP/1.1",
                "TRACE / HTTP/1.1",
                "PROPFIND /desk HTTP/1.1")) {
            String answer = raw(two.portal(0), line);
            assertThat(answer).as(line).matches("(?s)HTTP/1.1 [234].*").doesNotContainPattern(Answer.TRACE);
        }
    }

    @Test
    void theServersOwnRefusalIsAPageOfThePortal(Installation two) throws IOException {
        for (String line :
                List.of("GET /a|b[ HTTP/1.1", "G E T / HTTP/1.1", "POST /login HTTP/1.1\r\nContent-Length: x")) {
            String answer = raw(two.portal(0), line);
            assertThat(answer)
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("data-page=\"error\"", "请求的内容无法识别", "The request could not be understood")
                    .doesNotContainPattern(Answer.TRACE)
                    .doesNotContain("Server:");
        }
    }

    private static String raw(ChildPortal portal, String lines) throws IOException {
        URI address = URI.create(portal.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            String request = lines + "\r\nHost: localhost\r\nConnection: close\r\n\r\nabc";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
