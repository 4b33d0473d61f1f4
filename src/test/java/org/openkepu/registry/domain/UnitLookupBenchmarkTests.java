package org.openkepu.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.shared.Ids;
import org.openkepu.shared.names.Pinyin;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a look-up takes among 100,000 units, in the index and over HTTP; see docs/benchmarks.md. */
@Tag("bench")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "openkepu.lookup.per-minute=100000000")
class UnitLookupBenchmarkTests {

    private static final int UNITS = 100_000;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1_000;
    private static final LocalDate DAY = LocalDate.of(2022, 9, 20);

    @Autowired
    CertifiedUnits units;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    Pinyin pinyin;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private List<UnitWriting.Unit> many = List.of();

    @BeforeEach
    void writeManyUnits() {
        many = ManyUnits.of(UNITS, Ids.ofReference("batch", "EDU_BASE:2021-2025年第一批"));
        long begin = System.nanoTime();
        var writing = new UnitWriting(jdbc, pinyin);
        for (int from = 0; from < UNITS; from += 10_000) {
            writing.write(many.subList(from, from + 10_000));
        }
        revisions.raise(RegisterFiles.AREA);
        long written = System.nanoTime();
        revisions.follow();
        System.out.printf(
                "%d units: spelled and written in %d ms, snapshot rebuilt in %d ms%n",
                UNITS, (written - begin) / 1_000_000, (System.nanoTime() - written) / 1_000_000);
    }

    @Test
    void lookUpsAmongAHundredThousandUnits() {
        Map<String, UnaryOperator<String>> queries = new LinkedHashMap<>();
        queries.put("one character", name -> part(name, 1));
        queries.put("two characters", name -> part(name, 2));
        queries.put("four characters", name -> part(name, 4));
        queries.put("whole name", name -> name);
        queries.put("characters nobody has", name -> part(name, 2) + "麤");
        queries.put("one letter", name -> spelled(name).substring(0, 1));
        queries.put("one syllable", name -> spelled(name).split(" ")[0]);
        queries.put("three syllables", name -> syllables(name, 3));
        queries.put("four initials", name -> pinyin.spell(part(name, 4)).initials());
        queries.put("letters nobody has", name -> syllables(name, 2) + "vvv");
        queries.forEach((kind, query) ->
                measure("index", kind, query, q -> units.search(q, DAY).size()));
        queries.forEach((kind, query) -> measure("http", kind, query, this::overHttp));
    }

    private void measure(String where, String kind, UnaryOperator<String> query, ToIntFunction<String> lookUp) {
        var random = new Random(7);
        long[] nanos = new long[MEASURED];
        int found = 0;
        for (int i = -WARM_UP; i < MEASURED; i++) {
            String q = query.apply(many.get(random.nextInt(UNITS)).name());
            long begin = System.nanoTime();
            found += lookUp.applyAsInt(q);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "| %s | %s | %.2f | %.2f | %.2f | %.1f |%n",
                where,
                kind,
                nanos[MEASURED / 2] / 1e6,
                nanos[MEASURED * 99 / 100] / 1e6,
                nanos[MEASURED - 1] / 1e6,
                found / (double) (MEASURED + WARM_UP));
    }

    private int overHttp(String q) {
        try {
            var address = URI.create(
                    "http://localhost:" + port + "/lookup/units?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body().split("\"id\"", -1).length - 1;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String part(String name, int length) {
        int from = Math.floorMod(name.hashCode(), Math.max(1, name.length() - length));
        return name.substring(from, Math.min(name.length(), from + length));
    }

    private String spelled(String name) {
        return pinyin.spell(part(name, 4)).pinyin();
    }

    private String syllables(String name, int number) {
        return pinyin.spell(part(name, number)).pinyin().replace(" ", "");
    }
}
