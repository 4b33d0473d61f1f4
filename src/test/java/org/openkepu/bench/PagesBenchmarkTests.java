package org.openkepu.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages a second over 10,000 and 1,000,000 activities, asked by 16 connections, the plain statements beside them in the same
 * run; see docs/benchmarks.md.
 */
@Tag("bench")
class PagesBenchmarkTests {

    private static final int CONNECTIONS = 16;
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "5"));
    /** Few, so that the compiler has processors left while pages warm up. */
    private static final int WARMING = 3;

    private static final double WARM_UP =
            Double.parseDouble(System.getProperty("bench.warmup", String.valueOf(2 * SECONDS)));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String PROVINCE = "/activities?provinceCode=330000";
    private static final List<String> SEARCHES =
            List.of("海疆国防", "科普讲座", "食品安全", "科学体验秀", "地球之旅", "游园活动", "数字鸿沟", "启动仪式", "科学家", "木艺");

    /** How many activities there are; {@code -Dbench.activities=1000000} measures that number alone. */
    static IntStream activities() {
        return Stream.of(System.getProperty("bench.activities", "10000,1000000").split(","))
                .mapToInt(Integer::parseInt);
    }

    @ParameterizedTest
    @MethodSource("activities")
    void pages(int activities) throws Exception {
        try (var bench = Bench.start("n" + activities)) {
            Informant informant;
            List<String> numbers;
            boolean filled;
            try (var database = bench.database()) {
                filled = Filler.fill(database, activities);
                numbers = Filler.numbers(database);
                informant = Informant.withActivities(bench, database);
            }
            if (filled) {
                bench.restart();
            }
            System.out.printf("%,d activities, idle %d MB%n", activities, bench.memory());
            measure(bench, null, publicPages(numbers));
            measure(bench, Informant.LOGIN, informantPages(informant));
            measure(bench, "province-beijing", officePages("province"));
            measure(bench, "society-physics", officePages("society"));
            System.out.printf("loaded %d MB%n", bench.memory());
            for (Map.Entry<String, List<String>> bare : Bare.statements().entrySet()) {
                Bare.run(bench, bare.getValue(), CONNECTIONS, SECONDS / 2);
                say(bench, "bare SQL, " + bare.getKey(), () -> Bare.run(bench, bare.getValue(), CONNECTIONS, SECONDS));
            }
        }
    }

    /** All pages are asked for to warm up, each so many seconds, before the first is measured. */
    private static void measure(Bench bench, String login, Map<String, List<String>> pages) throws Exception {
        String cookie = login == null ? null : Informant.Visit.of(bench, login).cookie();
        for (List<String> addresses : pages.values()) {
            Load.get(bench.port(), WARMING, WARM_UP, addresses, cookie);
        }
        for (Map.Entry<String, List<String>> page : pages.entrySet()) {
            List<String> addresses = page.getValue();
            for (int round = 1; round <= ROUNDS; round++) {
                say(bench, page.getKey(), () -> Load.get(bench.port(), CONNECTIONS, SECONDS, addresses, cookie));
            }
        }
    }

    /** What was measured, and the processor's time portal and PostgreSQL took for each answer. */
    static void say(Bench bench, String name, Callable<Load.Figure> round) throws Exception {
        double before = bench.processorSeconds();
        Load.Figure figure = round.call();
        double each = (bench.processorSeconds() - before) * 1000 / Math.max(1, figure.answers());
        System.out.printf("%s: %s, %.1f ms of processor each%n", name, figure, each);
    }

    private static Map<String, List<String>> publicPages(List<String> numbers) {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("list of a province", List.of(PROVINCE));
        pages.put("list of a county", List.of(PROVINCE + "&countyCode=330106"));
        pages.put("list of a province and a day", List.of(PROVINCE + "&from=2022-09-17&to=2022-09-17"));
        pages.put("list by two filters", List.of("/activities?form=LECTURE&theme=SPIRIT"));
        pages.put("list of what is to come", List.of("/activities?state=UPCOMING"));
        pages.put("month of a province", List.of(PROVINCE + "&view=calendar"));
        pages.put("month of everything", List.of("/activities?view=calendar"));
        pages.put("map of everything", List.of("/activities?view=map"));
        pages.put("search in a province", searches(PROVINCE + "&q="));
        pages.put("search everywhere", searches("/activities?q="));
        pages.put(
                "one activity",
                numbers.stream().map(number -> "/activities/" + number).toList());
        pages.put("home", List.of("/"));
        return pages;
    }

    private static Map<String, List<String>> informantPages(Informant informant) {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("informant's list", List.of("/desk"));
        pages.put("informant's task list", informant.tasks());
        pages.put(
                "informant's parts",
                informant.tasks().stream()
                        .flatMap(tasks -> Stream.of("/host", "/details", "/supplement", "/summary")
                                .map(part -> tasks + part))
                        .toList());
        return pages;
    }

    private static Map<String, List<String>> officePages(String body) {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put(body + "'s dashboard", List.of("/office"));
        pages.put(body + "'s list", List.of("/office/activities"));
        pages.put(body + "'s list of what is complete", List.of("/office/activities?complete=true"));
        pages.put(body + "'s search", searches("/office/activities?q="));
        pages.put(body + "'s list of what is eligible", List.of("/office/slate"));
        pages.put(body + "'s search in what is eligible", searches("/office/slate?q="));
        pages.put(body + "'s list of all with the reasons why not", List.of("/office/slate?show=all"));
        pages.put(body + "'s search for units", searches("/office/slate?uq="));
        pages.put(
                body + "'s statistics",
                Stream.of("province", "county", "day", "theme", "form", "audience", "unit", "authority", "foodSafety")
                        .map(by -> "/office/statistics?by=" + by)
                        .toList());
        return pages;
    }

    private static List<String> searches(String address) {
        return SEARCHES.stream()
                .map(text -> address + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
    }
}
