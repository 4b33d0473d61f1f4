package org.openkepu.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openkepu.support.Pictures;
import org.openkepu.support.Portal;

/**
 * Every form an informant is shown anywhere, found by looking at the pages and not by a list. Each is tried on a person and
 * activities of its own, so that nobody else's are spoilt.
 */
final class ShownForms {

    /** The clock is everybody's, and leaving has no field to bend. */
    private static final List<String> LEFT_OUT = List.of("/demo/clock", "/logout");

    private static final String IDS = "[A-Za-z0-9_-]{16,}";

    private final Newcomer newcomer;
    private final Caller informant;
    private final Filing draft;
    private final Map<String, String> pages = new LinkedHashMap<>();

    private ShownForms(Installation installation) {
        this.newcomer = Newcomer.at(installation);
        this.informant = newcomer.registered();
        installation
                .database()
                .sql("update certification_switch set grant_at_once = true")
                .update();
        Newcomer.application(informant).submit().hasStatus(303);
        this.draft = Filing.complete(informant, "还没有提交的活动");
        addsPicture();
        Filing thrownAway = Filing.draft(informant);
        thrownAway.page("").form("/deletion").submit().hasStatus(303);
        Filing published = Filing.published(informant, "已经公布的活动");
        published.details("又改了名称的活动").submit().hasStatus(303);
        keepsText();
        for (Filing filing : List.of(draft, published)) {
            for (String page : List.of(
                    "", "/host", "/details", "/supplement", "/summary", "/check", "/cancellation", "/versions")) {
                look(filing.address() + page);
            }
        }
        List.of(
                        "/desk",
                        "/desk/activities/new",
                        "/desk/bin",
                        "/desk/certification",
                        "/account",
                        "/account/profile",
                        "/account/password",
                        "/account/mobile",
                        "/account/messages",
                        "/account/sessions",
                        "/account/inbox",
                        "/account/parked",
                        "/account/feedback",
                        "/feedback",
                        "/my-data")
                .forEach(this::look);
    }

    private void addsPicture() {
        draft.page("/supplement")
                .form("/supplement/pictures")
                .file("pictures", "a.jpg", "image/jpeg", Pictures.jpeg(80_001))
                .submit()
                .hasStatus(303);
    }

    /** What was typed when the session was gone is parked, and offered to the person who comes back. */
    private void keepsText() {
        Posting typed = draft.details("登录过期时的名称");
        informant.losesSession();
        typed.submit();
        Posting login = informant.get("/login").form("/login");
        login.set("username", newcomer.mobile())
                .set("password", Portal.PASSWORD)
                .submit()
                .hasStatus(303);
        informant.readsCsrf();
    }

    private void look(String page) {
        Answer shown = informant.get(page);
        if (shown.status() == 200) {
            for (Posting form : shown.forms()) {
                String address = address(form);
                if (LEFT_OUT.stream().noneMatch(address::endsWith)) {
                    pages.putIfAbsent(address, page);
                }
            }
        }
    }

    /** The form; what it does away with is made anew where it is gone. */
    private Posting form(String address) {
        Posting form = find(address).orElseGet(() -> {
            if (address.startsWith("/account/parked/")) {
                keepsText();
            } else if (address.endsWith("/supplement/pictures/*/deletion")) {
                addsPicture();
            }
            return find(address)
                    .orElseThrow(() -> new AssertionError("no form to " + address + " on " + pages.get(address)));
        });
        return address.endsWith("/pictures")
                ? form.file("pictures", "a.jpg", "image/jpeg", Pictures.jpeg(80_002))
                : form;
    }

    private Optional<Posting> find(String address) {
        return informant.get(pages.get(address)).forms().stream()
                .filter(one -> address(one).equals(address))
                .findFirst();
    }

    /** The form's address with a star for every id. */
    static String address(Posting form) {
        return form.action().replaceAll(IDS, "*");
    }

    /** All of them but those at the addresses named. */
    static List<TriedForm> of(Installation installation, Set<String> addresses) {
        List<TriedForm> forms = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>(new ShownForms(installation).pages.keySet());
        shown.removeAll(addresses);
        for (String address : shown) {
            Supplier<Supplier<Posting>> place = () -> {
                var theirs = new ShownForms(installation);
                return () -> theirs.form(address);
            };
            forms.add(new TriedForm("shown to an informant: " + address, place));
        }
        return forms;
    }
}
