package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an address is asked for behind its question mark, the answer is a page: never a failure (F18). */
@TwoPortals
class MalformedQueryTests {

    private static final int PAGES = 80;
    private static final List<String> VALUES =
            List.of("a%00b", "9".repeat(40), "-1", "%F0%9F", "%E7%A7%91".repeat(300));

    private final Map<String, String> ofItsKind = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "informant-yinchuan", "province-ningxia", "operator"})
    void everyAddressStandsMalformedQueries(String who, Installation two) {
        Caller caller = who.equals("visitor") ? Caller.visitor(two.portal(0)) : Caller.as(who, two.portal(0));
        Map<String, Set<String>> names = new TreeMap<>();
        new Crawl(caller, PAGES).bodies().forEach((address, page) -> note(address, Jsoup.parse(page), names));
        assertThat(names).as("addresses that can be asked for something").isNotEmpty();
        List<String> wrong = new ArrayList<>();
        names.forEach((path, asked) -> queries(asked).forEach(query -> {
            Answer answer = caller.get(path + '?' + query);
            if (!answer.isHonest()) {
                wrong.add(answer.status() + " " + path + '?' + query);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** What the page's own address, its links and its forms for searching ask for; one path of a kind. */
    private void note(String address, Document page, Map<String, Set<String>> names) {
        List<String> addresses = new ArrayList<>(page.select("a[href^=/]").eachAttr("href"));
        addresses.add(address);
        page.select("form[method=get] [name]").forEach(field -> {
            String action = field.closest("form").attr("action");
            String path = action.isEmpty() ? address.replaceFirst("[?].*", "") : action;
            addresses.add(path + '?' + field.attr("name") + '=');
        });
        for (String one : addresses) {
            String[] parts = one.replaceFirst("#.*", "").split("[?]", 2);
            if (parts.length == 2) {
                String path = ofItsKind.computeIfAbsent(parts[0].replaceAll("/[^/]*\\d[^/]*", "/*"), kind -> parts[0]);
                Set<String> known = names.computeIfAbsent(path, asked -> new TreeSet<>());
                for (String pair : parts[1].split("&")) {
                    known.add(pair.replaceFirst("=.*", ""));
                }
            }
        }
    }

    /** Each name with each value, and all as places in a list. */
    private static List<String> queries(Set<String> names) {
        List<String> queries = new ArrayList<>();
        names.forEach(name -> VALUES.forEach(value -> queries.add(name + '=' + value)));
        String place = URLEncoder.encode("[999999999]", StandardCharsets.UTF_8);
        queries.add(names.stream().map(name -> name + place + "=1").collect(Collectors.joining("&")));
        return queries;
    }
}
