package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.trust.ScopedThings.Thing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The scope matrix of the offices: everybody asks for everybody's things at every address with an id; what is not one's own
 * is answered exactly like what does not exist (F8; A13, A16, A17).
 */
@PageTest
class OfficeScopeTests {

    static final List<String> EVERYBODY = List.of(
            "member",
            "informant-yinchuan",
            "informant-beijing",
            "province-ningxia",
            "province-beijing",
            "city-yinchuan",
            "county-xingqing",
            "society-physics",
            "society-mechanics",
            "ministry-agriculture",
            "operator");

    /** Kinds of which one's own is tried too, without effect; the others are the operator's alone. */
    private static final Set<String> OWNED = Set.of(
            "activities",
            "duplicates",
            "accounts",
            "accounts/letters",
            "bulletins",
            "exports",
            "slate/activities",
            "slate/lines");

    @Autowired
    Portal portal;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, String> strange = new TreeMap<>();
    private List<OfficeRoute> routes;
    private Map<String, List<Thing>> things;
    private int refused;

    @BeforeEach
    void everybodyAndEverything() {
        EVERYBODY.forEach(login -> people.put(login, portal.as(login)));
        routes = OfficeRoute.all(requestMappingHandlerMapping);
        things = ScopedThings.of(context);
    }

    @Test
    void everyAddressWithAnIdIsInTheMatrix() {
        Set<String> kinds = new TreeSet<>();
        routes.forEach(route -> kinds.add(route.kind()));
        assertThat(things.keySet())
                .as("kinds of things: a new one belongs into ScopedThings")
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void whatIsNotOnesOwnDoesNotExist() {
        Moment before = Moment.of(database);
        long written = written();
        routes.forEach(route -> EVERYBODY.forEach(login -> foreign(route, login)));
        assertThat(strange)
                .as("answers that tell somebody else's thing from none")
                .isEmpty();
        assertThat(refused).as("forged requests refused").isGreaterThan(2_000);
        Set<String> changed =
                new TreeSet<>(Footprint.since(before, database).marks().keySet());
        changed.removeIf(change -> change.startsWith("+statistics_snapshot"));
        assertThat(changed)
                .as("what has changed, apart from figures a job freezes")
                .isEmpty();
        assertThat(written()).as("entries of the audit trail").isEqualTo(written);
        routes.stream()
                .filter(route -> OWNED.contains(route.kind()))
                .forEach(route -> EVERYBODY.forEach(login -> own(route, login)));
        assertThat(strange).as("one's own things that were refused").isEmpty();
    }

    private long written() {
        return database.sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }

    private void foreign(OfficeRoute route, String login) {
        List<Thing> foreign = things.get(route.kind()).stream()
                .filter(thing -> !thing.belongsTo(login))
                .toList();
        if (foreign.isEmpty()) {
            return;
        }
        String none = route.nobodys();
        Page nobodys = route.asked(people.get(login), none, version(route));
        boolean leadsBack = route.method() == HttpMethod.GET && nobodys.status() == 303;
        for (Thing thing : foreign) {
            Page answer = route.asked(people.get(login), thing.id(), version(route));
            boolean same = said(answer, thing.id()).equals(said(nobodys, none));
            if (!same || !leadsBack && !Set.of(403, 404).contains(answer.status())) {
                strange.put(route + " as " + login, answer.status() + " beside " + nobodys.status());
            } else if (!leadsBack) {
                refused++;
            }
        }
    }

    /** The revision a forged form claims: accounts need one, decisions are taken without. */
    private static String version(OfficeRoute route) {
        return route.kind().equals("accounts") ? "0" : "";
    }

    /** Everything an answer says, apart from the ids asked for: a page not found offers to tell of its address. */
    private static String said(Page page, String id) {
        return page.status()
                + page.location().replace(id, "id")
                + page.header("Content-Type")
                + page.select("title, main")
                        .outerHtml()
                        .replace(id, "id")
                        .replace(ScopedThings.below(id).toString(), "below");
    }

    private void own(OfficeRoute route, String login) {
        boolean operators = route.pattern().startsWith("/operator/");
        for (Thing thing : things.get(route.kind())) {
            if (thing.belongsTo(login) && operators == login.equals("operator")) {
                int status =
                        route.asked(people.get(login), thing.id(), "999999999").status();
                if (status >= 500 || Set.of(403, 404).contains(status)) {
                    strange.put(route + " as " + login, "own refused with " + status);
                }
            }
        }
    }
}
