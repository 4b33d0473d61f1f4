package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Another person's activity does not exist for anybody else, at whatever address of the desk it is asked for (F8). */
@PageTest
class ForgedScopeTests {

    private static final List<String> PARTS = List.of("host", "details", "supplement", "summary");

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @ValueSource(ints = 150)
    void anotherPersonsActivityIsNotThere(int requests) {
        ask(requests);
    }

    @Tag("trust")
    @ParameterizedTest
    @ValueSource(ints = 2_000)
    void anotherPersonsActivityIsNowhere(int requests) {
        ask(requests);
    }

    private void ask(int requests) {
        List<UUID> owned = ownedByOthers();
        List<Route> routes = routes();
        assertThat(routes).as("routes of the desk with an id").hasSizeGreaterThan(15);
        Person forger = portal.as("informant-beijing");
        String token = forger.get("/demo").select("input[name=_csrf]").attr("value");
        var choice = new Random(8);
        var before = contents(owned);
        Map<String, String> strange = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            Route route = routes.get(i % routes.size());
            UUID id = owned.get(choice.nextInt(owned.size()));
            Page answer = end(route.asked(forger, token, id, choice));
            Page nobodys = end(route.asked(forger, token, UUID.randomUUID(), new Random(i)));
            if (asksTooOften(answer) && asksTooOften(nobodys)) {
                continue;
            }
            boolean same = answer.status() == nobodys.status()
                    && answer.text().equals(nobodys.text())
                    && answer.location().equals(nobodys.location());
            if (!same || answer.status() != 404 && !answer.location().equals("/desk/bin")) {
                strange.put(route.toString(), answer.status() + " beside " + nobodys.status());
            }
        }
        assertThat(strange)
                .as("answers that tell another person's activity from none")
                .isEmpty();
        assertThat(contents(owned)).as("nothing of the owners has changed").isEqualTo(before);
    }

    /** A form's address opened by hand leads to its page, whoever asks: what that page says counts. */
    private static Page end(Page answer) {
        return answer.location().startsWith("/desk/activities/") ? answer.follow() : answer;
    }

    /** Posters are limited by address, before anything is looked up; the answer says how many seconds to wait. */
    private static boolean asksTooOften(Page answer) {
        return answer.status() == HttpStatus.TOO_MANY_REQUESTS.value();
    }

    private record Route(HttpMethod method, String pattern) {

        Page asked(Person person, String token, UUID id, Random choice) {
            String address = pattern.replace("{id}", id.toString())
                    .replaceAll("\\{n[^}]*}+", "1")
                    .replaceAll("\\{part:supplement\\|summary}", PARTS.get(2 + choice.nextInt(2)))
                    .replaceAll("\\{part:[^}]*}", PARTS.get(choice.nextInt(PARTS.size())))
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            return method == HttpMethod.GET
                    ? person.get(address)
                    : person.request(
                            method,
                            address + "?_csrf=" + token + "&version=" + choice.nextInt(4) + "&reason=forged&token="
                                    + UUID.randomUUID());
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/desk/") && pattern.contains("{id}"))
                        .forEach(pattern -> {
                            for (RequestMethod method :
                                    info.getMethodsCondition().getMethods()) {
                                routes.add(new Route(HttpMethod.valueOf(method.name()), pattern));
                            }
                        }));
        return routes;
    }

    /** Activities of somebody else in every state: typed, in the bin, and published. */
    private List<UUID> ownedByOthers() {
        Person owner = portal.as("informant-yinchuan");
        List<UUID> owned = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Page made = owner.post(HttpMethod.POST, "/desk/activities");
            owned.add(UUID.fromString(made.location().substring("/desk/activities/".length())));
            owner.get("/desk/activities/" + owned.get(i) + "/host")
                    .form("/host")
                    .set("unitName", "别人的单位")
                    .submit()
                    .hasStatus(303);
        }
        owner.post(HttpMethod.POST, "/desk/activities/" + owned.get(0) + "/deletion")
                .hasStatus(303);
        owned.addAll(database.sql("select id from activity where state = 'PUBLISHED' and owner_id <> "
                        + "(select id from account where login = 'informant-beijing') limit 4")
                .query(UUID.class)
                .list());
        return owned;
    }

    private List<String> contents(List<UUID> owned) {
        return database.sql("select a::text || coalesce(string_agg(p::text, '' order by p.part), '')"
                        + " from activity a left join activity_part p on p.activity_id = a.id"
                        + " where a.id in (:owned) group by a.id order by a.id")
                .param("owned", owned)
                .query(String.class)
                .list();
    }
}
