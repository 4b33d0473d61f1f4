package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The access matrix: every address the portal answers, asked by everybody. The addresses come from the portal itself, the
 * answers from {@code access.txt}: a new address without a line there fails the build (trust F8).
 */
@PageTest
class AccessTests {

    private static final List<String> ROLES = List.of(
            "visitor",
            "member",
            "informant-yinchuan",
            "informant-beijing",
            "province-ningxia",
            "city-yinchuan",
            "county-xingqing",
            "society-physics",
            "ministry-agriculture",
            "operator");

    private static final List<Expectation> TABLE = Sources.text(Path.of("src/test/resources/access.txt"))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(AccessTests::read)
            .toList();

    @Autowired
    Portal portal;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<Expectation, String> drafts = new HashMap<>();

    /**
     * @param route method and pattern as the portal maps it, or with the pattern {@code -} for an address nobody maps
     * @param address what is asked for; {@code {draft}} stands for a draft of informant-yinchuan
     * @param answers a status for each of {@link #ROLES}, {@code login} for being led to the login page
     */
    private record Expectation(String route, String address, List<String> answers) {

        String method() {
            return route.substring(0, route.indexOf(' '));
        }
    }

    private static Expectation read(String line) {
        String[] cells = line.strip().split("\\s+");
        assertThat(cells).as(line).hasSize(3 + ROLES.size());
        return new Expectation(
                cells[0] + ' ' + cells[1], cells[2], List.of(cells).subList(3, cells.length));
    }

    @Test
    void everyAddressHasAnExpectation() {
        Set<String> mapped = routes();
        Set<String> expected = TABLE.stream().map(Expectation::route).collect(Collectors.toCollection(TreeSet::new));
        expected.removeIf(route -> route.endsWith(" -"));
        Set<String> forgotten = new TreeSet<>(mapped);
        forgotten.removeAll(expected);
        assertThat(forgotten.stream().map(this::asItAnswersNow))
                .as("addresses without a line in access.txt, with what they answer now: is that right?")
                .isEmpty();
        expected.removeAll(mapped);
        assertThat(expected).as("lines in access.txt without an address").isEmpty();
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.openkepu")) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    if (methods.isEmpty()) {
                        routes.add("ANY " + pattern);
                    }
                    methods.forEach(method -> routes.add(method + " " + pattern));
                }
            }
        });
        return routes;
    }

    @Test
    void everybodyGetsTheAnswerExpected() {
        List<String> wrong = new ArrayList<>();
        for (Expectation line : TABLE) {
            for (int role = 0; role < ROLES.size(); role++) {
                String answer = answer(line, ROLES.get(role));
                if (!List.of(line.answers().get(role).split("\\|")).contains(answer)) {
                    wrong.add("%s as %s: %s, expected %s"
                            .formatted(
                                    line.method() + ' ' + line.address(),
                                    ROLES.get(role),
                                    answer,
                                    line.answers().get(role)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String asItAnswersNow(String route) {
        String address = route.substring(route.indexOf(' ') + 1).replace("{id}", "{draft}");
        var line = new Expectation(route, address, List.of());
        return route + "  " + address + "  "
                + ROLES.stream().map(role -> answer(line, role)).collect(Collectors.joining(" "));
    }

    private String answer(Expectation line, String role) {
        boolean changes = !line.method().equals("GET") && !line.method().equals("ANY");
        Person person =
                changes && line.address().equals("/logout") ? enter(role) : people.computeIfAbsent(role, this::enter);
        String address = line.address().contains("{draft}")
                ? line.address().replace("{draft}", drafts.computeIfAbsent(line, any -> draft()))
                : line.address().replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000");
        Page page = changes ? person.post(HttpMethod.valueOf(line.method()), address) : person.get(address);
        return page.location().equals("/login") ? "login" : String.valueOf(page.status());
    }

    private Person enter(String role) {
        return role.equals("visitor") ? portal.visitor() : portal.as(role);
    }

    /** A fresh draft of informant-yinchuan, or the number of none while nobody can make one. */
    private String draft() {
        Page created =
                people.computeIfAbsent("informant-yinchuan", this::enter).post(HttpMethod.POST, "/desk/activities");
        String location = created.location();
        return location.startsWith("/desk/activities/")
                ? location.substring("/desk/activities/".length())
                : "00000000-0000-4000-8000-000000000000";
    }
}
