package org.openkepu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Contact;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the layout knows of the request: who is signed in, the portal's time, the way to the same page in other type or language. */
public final class Frame {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PortalClock clock;
    private final Contact contact;
    private final boolean demo;
    private final boolean large;
    private final String path;
    private final List<String> query;

    Frame(HttpServletRequest request, PortalClock clock, Contact contact, boolean demo, boolean large) {
        this.clock = clock;
        this.contact = contact;
        this.demo = demo;
        this.large = large;
        this.path = "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "");
        this.query = "GET".equals(request.getMethod()) && request.getQueryString() != null
                ? Arrays.stream(request.getQueryString().split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang=") && !part.startsWith("type="))
                        .toList()
                : List.of();
    }

    /** Who is signed in, null for a visitor. */
    public @Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn known ? known.actor() : null;
    }

    /** Whether the demonstration runs: the bar with the clock is shown. */
    public boolean demo() {
        return demo;
    }

    /** Whether the large type (关怀版) is chosen. */
    public boolean large() {
        return large;
    }

    /** Whom to ask, for the foot of every page. */
    public Contact contact() {
        return contact;
    }

    /** The portal's Beijing time to the minute. */
    public String time() {
        return MINUTE.format(clock.now().atZone(PortalClock.BEIJING));
    }

    /** Whether times that the machine keeps, like those of sessions, are other than the portal's. */
    public boolean clockMoved() {
        return clock.isMoved();
    }

    /** The portal's present instant in milliseconds since 1970, from which scripts count on. */
    public long millis() {
        return clock.now().toEpochMilli();
    }

    /** The address asked for, without its query. */
    public String path() {
        return path;
    }

    /** The present address with one more parameter: {@code lang} or {@code type}. */
    public String here(String name, String value) {
        var parts = new ArrayList<>(query);
        parts.add(name + "=" + value);
        return path + "?" + String.join("&", parts);
    }

    /** Whether the header offers 发布活动: to visitors and persons, never to bodies. */
    public boolean mayFile() {
        Actor actor = actor();
        return actor == null || actor.role().isPerson();
    }

    /** The main navigation for who is signed in. */
    public List<Place> places() {
        Actor actor = actor();
        var places = new ArrayList<Place>();
        if (actor == null) {
            places.add(place("home", "/"));
        } else {
            places.add(place(actor.role().home().substring(1), actor.role().home()));
        }
        if (actor != null && actor.role() != Role.OPERATOR) {
            places.add(place("inbox", "/account/inbox"));
        }
        places.add(place("activities", "/activities"));
        places.add(place("resources", "/resources"));
        if (actor == null || isOfAnArea(actor)) {
            places.add(place("bulletins", "/bulletins"));
        }
        places.add(place("help", "/help"));
        return places;
    }

    /** The pages of the office of who is signed in; empty for everybody else. */
    public List<Place> office() {
        Actor actor = actor();
        return actor == null ? List.of() : OfficePlaces.of(actor.role(), path);
    }

    /** A city or county reads its bulletins where everybody does: nothing else below its office is open to it. */
    private static boolean isOfAnArea(Actor actor) {
        return actor.role() == Role.CITY_ADMIN || actor.role() == Role.COUNTY_ADMIN;
    }

    private Place place(String name, String address) {
        boolean here = path.equals(address) || !address.equals("/") && path.startsWith(address + "/");
        return new Place("shared.nav." + name, address, here);
    }

    /**
     * One entry of the navigation.
     *
     * @param key of its text
     */
    public record Place(String key, String address, boolean here) {}
}
