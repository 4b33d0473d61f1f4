package org.openkepu.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages a second over 10,000 and 1,000,000 activities, asked by 16 connections; see docs/benchmarks.md. */
@Tag("bench")
class PagesBenchmarkTests {

    private static final int CONNECTIONS = 16;
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "5"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String PROVINCE = "/activities?provinceCode=330000";
    private static final List<String> SEARCHES =
            List.of("海疆国防", "科普讲座", "食品安全", "科学体验秀", "地球之旅", "游园活动", "数字鸿沟", "启动仪式", "科学家", "木艺");

    @ParameterizedTest
    @ValueSource(ints = {10_000, 1_000_000})
    void pages(int activities) throws Exception {
        try (var bench = Bench.start("n" + activities)) {
            Informant informant;
            List<String> numbers;
            try (var database = bench.database()) {
                Filler.fill(database, activities);
                numbers = Filler.numbers(database);
                informant = Informant.withActivities(bench, database);
            }
            bench.restart();
            System.out.printf("%,d activities, idle %d MB%n", activities, bench.memory());
            String cookie = informant.signIn(bench);
            for (Map.Entry<String, List<String>> page :
                    pages(informant, numbers).entrySet()) {
                boolean desk = page.getKey().startsWith("informant");
                measure(bench, page.getKey(), page.getValue(), desk ? cookie : null);
            }
            System.out.printf("loaded %d MB%n", bench.memory());
        }
    }

    private static void measure(Bench bench, String name, List<String> addresses, String cookie) throws Exception {
        Load.get(bench.port(), CONNECTIONS, SECONDS, addresses, cookie);
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf("%s: %s%n", name, Load.get(bench.port(), CONNECTIONS, SECONDS, addresses, cookie));
        }
    }

    private static Map<String, List<String>> pages(Informant informant, List<String> numbers) {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("list of a province", List.of(PROVINCE));
        pages.put("list of a county", List.of(PROVINCE + "&countyCode=330106"));
        pages.put("list of a province and a day", List.of(PROVINCE + "&from=2022-09-17&to=2022-09-17"));
        pages.put("list by two filters", List.of("/activities?form=LECTURE&theme=SPIRIT"));
        pages.put(
                "search in a province",
                SEARCHES.stream()
                        .map(text -> PROVINCE + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .toList());
        pages.put(
                "one activity",
                numbers.stream().map(number -> "/activities/" + number).toList());
        pages.put("home", List.of("/"));
        pages.put("informant's list", List.of("/desk"));
        pages.put("informant's task list", new ArrayList<>(informant.tasks()));
        return pages;
    }
}
