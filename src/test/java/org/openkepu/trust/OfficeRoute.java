package org.openkepu.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkepu.support.Page;
import org.openkepu.support.Person;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address below {@code /office} or {@code /operator} that names a thing by its id.
 *
 * @param pattern as mapped, one way of several chosen
 * @param kind the place of the id, such as {@code activities}
 */
record OfficeRoute(HttpMethod method, String pattern, String kind) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+(:(?:[^{}]|\\{[^}]*})*)?}");
    private static final Pattern WAYS = Pattern.compile("\\{[a-zA-Z]+:([a-zA-Z-]+(?:\\|[a-zA-Z-]+)+)}");

    /** Every such address of the running portal. */
    static List<OfficeRoute> all(RequestMappingHandlerMapping mapping) {
        List<OfficeRoute> routes = new ArrayList<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.matches("/(office|operator)/.*\\{.*"))
                        .forEach(pattern -> {
                            for (RequestMethod method :
                                    info.getMethodsCondition().getMethods()) {
                                ways(pattern.replace("{earlier}/{later}", "{id}"))
                                        .forEach(way -> routes.add(new OfficeRoute(
                                                HttpMethod.valueOf(method.name()),
                                                way,
                                                way.split("/", 3)[2].split("/\\{", 2)[0])));
                            }
                        }));
        return routes;
    }

    private static List<String> ways(String pattern) {
        Matcher choice = WAYS.matcher(pattern);
        if (!choice.find()) {
            return List.of(pattern);
        }
        List<String> ways = new ArrayList<>();
        for (String way : choice.group(1).split("\\|")) {
            ways.addAll(ways(pattern.substring(0, choice.start()) + way + pattern.substring(choice.end())));
        }
        return ways;
    }

    /** An id of this kind nobody has. */
    String nobodys() {
        return Map.of("campaigns", "1999", "duplicates", UUID.randomUUID() + "/" + UUID.randomUUID())
                .getOrDefault(kind, UUID.randomUUID().toString());
    }

    /** Asks for a thing; a post carries what would have its effect, {@code version} where it is not empty. */
    Page asked(Person person, String id, String version) {
        String first = VARIABLE.matcher(pattern).replaceFirst(id);
        String address =
                VARIABLE.matcher(first).replaceAll(ScopedThings.below(id).toString());
        return method == HttpMethod.GET
                ? person.get(address)
                : person.post(
                        method,
                        address + "?reason=forged&name=forged&token=" + UUID.randomUUID()
                                + (version.isEmpty() ? "" : "&version=" + version));
    }
}
