package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mobile numbers go through every flow, and stand in clear nowhere but in their owner's own form (F15). */
@TwoPortals
class CanaryTests {

    /** Numbers nothing else in the tests uses; everything that begins so is a canary. */
    private static final String BEGINNING = "199000077";

    private int next;

    @ParameterizedTest
    @ValueSource(ints = 1)
    void noNumberStandsInClear(int activities, Installation two) throws Exception {
        fly(activities, two);
    }

    @Tag("trust")
    @ParameterizedTest
    @ValueSource(ints = 9)
    void noneOfAThousandNumbersStandsInClear(int activities, Installation two) throws Exception {
        fly(activities, two);
    }

    private void fly(int activities, Installation two) throws Exception {
        registers(two);
        failsToSignIn(two);
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            filings.add(files(two));
        }
        two.database().sql("checkpoint").update();

        assertThat(canaries(two.said())).as("in what the processes wrote").isEmpty();
        assertThat(inTheDatabase(two)).as("in a table").isEmpty();
        assertThat(onDisk(two.data())).as("in a file").isEmpty();
        assertThat(shownToOthers(two, filings)).as("to others").isEmpty();
    }

    private void registers(Installation two) {
        String mobile = canary();
        Newcomer.with(mobile, two).registered();
        Newcomer again = Newcomer.with(mobile, two);
        again.numberForm().submit().hasStatus(303);
        again.codeForm().set("code", "000000").submit().hasStatus(422);
        again.codeForm().submit().hasStatus(303);
        Newcomer.with(mobile, two)
                .numberForm()
                .set("mobile", mobile + "0")
                .submit()
                .hasStatus(422);
    }

    private void failsToSignIn(Installation two) {
        Caller visitor = Caller.visitor(two.portal(1));
        visitor.get("/login")
                .form("/login")
                .set("username", canary())
                .set("password", "wrong")
                .submit()
                .hasStatus(422);
        visitor.get("/nowhere?mobile=" + canary());
        visitor.get("/desk?mobile=%zz" + canary());
    }

    /** One activity with a canary for its contact and a hundred on its list, through every way of saving and of failing. */
    private Filing files(Installation two) {
        Caller owner = Caller.as("informant-yinchuan", two.portal(0));
        Filing filing = Filing.complete(owner, "有名单的活动");
        Posting old = filing.host().set("contactPhone", canary());
        filing.host()
                .set("contactPhone", canary())
                .to(filing.address() + "/host/draft")
                .submit()
                .hasStatus(200);
        old.submit().hasStatus(409);
        filing.host().set("contactPhone", canary() + "-").submit().hasStatus(422);
        filing.host().set("contactPhone", canary()).submit().hasStatus(303);
        filing.submission().submit().hasStatus(303);
        filing.host().set("contactPhone", canary()).submit().hasStatus(303);
        filing.submission().submit().hasStatus(303);

        String people = people(90);
        filing.supplement(people).without("peopleConsent").submit().hasStatus(422);
        filing.supplement(people + "\n无号码的人\t\t单位\t领域\n" + canary()).submit().hasStatus(422);
        filing.supplement(people(101)).submit().hasStatus(422);
        filing.supplement(people)
                .to(filing.address() + "/supplement/draft")
                .submit()
                .hasStatus(200);
        filing.supplement(people).submit().hasStatus(303);
        filing.page("/supplement").form("/supplement/submission").submit().hasStatus(303);
        expires(owner, filing);
        return filing;
    }

    /** A form posted when the session has run out: its text is parked or shown back. */
    private void expires(Caller owner, Filing filing) {
        Caller lost = Caller.as("informant-yinchuan", owner.portal());
        Posting host = filing.by(lost).host().set("contactPhone", canary());
        lost.losesSession();
        host.submit();
    }

    private String canary() {
        return BEGINNING + "%02d".formatted(next++ % 100);
    }

    private String people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "科技工作者" + i + "\t" + "1990000" + (7_700 + i % 100 + 100 * (i / 100)) + "\t实验室\t物理")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> canaries(String text) {
        return Pattern.compile(".{0,80}" + BEGINNING + "\\d*")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Tables with a canary in any column: as text, inside JSON and arrays, or as plain bytes. */
    private static List<String> inTheDatabase(Installation two) {
        String bytes = HexFormat.of().formatHex(BEGINNING.getBytes(StandardCharsets.US_ASCII));
        return two
                .database()
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .stream()
                .filter(table -> two.database()
                        .sql("select exists (select from " + table + " t where t::text ~ ?)")
                        .param(BEGINNING + "|" + bytes)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static List<Path> onDisk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(CanaryTests::holdsCanary)
                    .toList();
        }
    }

    private static boolean holdsCanary(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(BEGINNING);
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> shownToOthers(Installation two, List<Filing> filings) {
        List<String> shown = new ArrayList<>();
        for (String login : List.of("informant-beijing", "province-ningxia", "society-physics", "operator")) {
            Caller other = Caller.as(login, two.portal(0));
            List<String> pages = new ArrayList<>(List.of(
                    "/",
                    "/activities",
                    "/desk",
                    "/office",
                    "/operator",
                    "/operator/certifications",
                    "/account",
                    "/account/parked"));
            for (Filing filing : filings) {
                String number = two.database()
                        .sql("select number from activity where id = ?")
                        .param(filing.id())
                        .query(String.class)
                        .single();
                pages.add("/activities/" + number);
                Stream.of("", "/host", "/supplement", "/check", "/versions", "/print", "/receipt")
                        .forEach(below -> pages.add(filing.address() + below));
            }
            for (String page : pages) {
                canaries(other.get(page).body()).forEach(found -> shown.add(login + " on " + page + ": " + found));
            }
        }
        return shown;
    }
}
