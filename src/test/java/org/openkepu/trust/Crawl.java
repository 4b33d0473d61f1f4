package org.openkepu.trust;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows the links somebody sees from page to page, of pages of a kind only the first few. */
final class Crawl {

    private static final int OF_A_KIND = 3;
    private static final List<String> ENTRANCES = List.of("/", "/desk", "/office", "/operator", "/account");

    private final Caller caller;
    private final int most;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    /** @param most how many pages */
    Crawl(Caller caller, int most) {
        this.caller = caller;
        this.most = most;
        ENTRANCES.forEach(this::found);
    }

    /** What the pages say, by address. */
    Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        while (!waiting.isEmpty() && bodies.size() < most) {
            String address = waiting.remove();
            Answer answer = caller.get(address);
            if (answer.header("Content-Type").startsWith("text/html") && bodies.put(address, answer.body()) == null) {
                answer.page().select("a[href^=/]").eachAttr("href").forEach(this::found);
            }
        }
        return bodies;
    }

    private void found(String address) {
        String page = address.replaceFirst("#.*", "");
        String kind = page.replaceFirst("\\?.*", "").replaceAll("/[^/]*\\d[^/]*", "/*");
        if (!page.matches("//.*|.*[.][a-z]{2,5}([?].*)?") && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            waiting.add(page);
        }
    }
}
