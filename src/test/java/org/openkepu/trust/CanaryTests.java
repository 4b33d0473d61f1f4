package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mobile numbers go through every flow, and stand in clear nowhere but in their owner's own filing (F15). */
@TwoPortals
class CanaryTests {

    /** Pages of an activity that show numbers to nobody, their owner included. */
    private static final List<String> PAGES =
            List.of("", "/details", "/summary", "/receipt", "/receipts/1", "/receipts/2");

    /** The owner's own filing as it was typed, and the pages that show the contact's number to its owner. */
    private static final List<String> FILING = List.of("/host", "/supplement", "/check", "/versions", "/print");

    private int next;

    /** Somebody on the list submitted last. */
    private String listed = "";

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
        assertThat(next).as("numbers that went through").isGreaterThan(1_000);
    }

    private void fly(int activities, Installation two) throws Exception {
        registers(two);
        signsInByCode(two);
        failsToSignIn(two);
        var errands = new PersonalErrands(two, this::canary);
        errands.changesTheNumber();
        errands.writesFeedback();
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            filings.add(files(two));
            errands.readsOwnData(listed);
        }
        two.database().sql("checkpoint").update();

        assertThat(CanaryHunt.canaries(two.said()))
                .as("in what the processes wrote")
                .isEmpty();
        assertThat(CanaryHunt.columns(two.database())).as("in a table").isEmpty();
        assertThat(CanaryHunt.files(two.data())).as("in a file").isEmpty();
        assertThat(shown("informant-yinchuan", two, filings, PAGES))
                .as("to the owner beside the filing itself")
                .isEmpty();
        Stream.of("informant-beijing", "province-ningxia", "society-physics", "operator")
                .forEach(other -> assertThat(shown(
                                other,
                                two,
                                filings,
                                Stream.concat(PAGES.stream(), FILING.stream()).toList()))
                        .as("to others")
                        .isEmpty());
    }

    /** Somebody registers, mistypes, is certified, and tries the number again. */
    private void registers(Installation two) {
        String mobile = canary();
        Caller member = Newcomer.with(mobile, two).registered();
        Newcomer.application(member).set("agreed").submit().hasStatus(422);
        Newcomer.application(member).submit().hasStatus(303);
        assertThat(CanaryHunt.canaries(member.get("/account").body()
                        + member.get("/account/inbox").body()))
                .isEmpty();
        Newcomer again = Newcomer.with(mobile, two);
        again.numberForm().submit().hasStatus(303);
        again.codeForm().set("code", "000000").submit().hasStatus(422);
        again.codeForm().submit().hasStatus(303);
        Newcomer.with(mobile, two)
                .numberForm()
                .set("mobile", mobile + "0")
                .submit()
                .hasStatus(422);
        Newcomer.with(mobile, two).numberForm().set("mobile", spaced()).submit();
    }

    /** Somebody signs in by code: mistypes, asks too often, gets in, and asks to change the number. */
    private void signsInByCode(Installation two) {
        String mobile = canary();
        Newcomer newcomer = Newcomer.with(mobile, two);
        newcomer.signInForm().set("mobile", mobile + "0").submit().hasStatus(422);
        newcomer.signInForm().submit().hasStatus(303);
        Answer wrong = newcomer.signInCodeForm().set("code", "000000").submit().hasStatus(422);
        assertThat(CanaryHunt.canaries(wrong.text())).isEmpty();
        newcomer.signInCodeForm().submit().hasStatus(303);
    }

    private void failsToSignIn(Installation two) {
        two.forgetsAttempts();
        Caller visitor = Caller.visitor(two.portal(1));
        Answer refused = visitor.get("/login")
                .form("/login")
                .set("username", canary())
                .set("password", canary())
                .submit()
                .hasStatus(422);
        assertThat(refused.text()).doesNotContain("1990000");
        visitor.get("/nowhere?mobile=" + canary());
        visitor.get("/desk?mobile=%ED%A0%80" + canary());
    }

    /** One activity with canaries for contact and list, through every way of saving and of failing. */
    private Filing files(Installation two) {
        Caller owner = Caller.as("informant-yinchuan", two.portal(0));
        Filing filing = Filing.complete(owner, "有名单的活动");
        Posting old = filing.host().set("contactPhone", canary());
        host(filing).to(filing.address() + "/host/draft").submit().hasStatus(200);
        old.submit().hasStatus(409);
        filing.host().set("contactPhone", canary() + "-").submit().hasStatus(422);
        filing.host().set("contactPhone", spaced()).submit();
        host(filing).submit().hasStatus(303);
        filing.submission().submit().hasStatus(303);
        host(filing).submit().hasStatus(303);
        filing.submission().submit().hasStatus(303);

        filing.supplement(people(90)).without("peopleConsent").submit().hasStatus(422);
        filing.supplement(people(90) + "\n无号码的人\t\t单位\t领域\n" + canary())
                .submit()
                .hasStatus(422);
        filing.supplement(people(101)).submit().hasStatus(422);
        filing.supplement(people(90))
                .to(filing.address() + "/supplement/draft")
                .submit()
                .hasStatus(200);
        imports(filing, people(20).replace('\t', ','));
        imports(filing, "\u0000" + people(3));
        filing.supplement(people(90)).submit().hasStatus(303);
        listed = last();
        filing.page("/supplement").form("/supplement/submission").submit().hasStatus(303);
        expires(owner, filing);
        return filing;
    }

    private Posting host(Filing filing) {
        return filing.host().set("contactPhone", canary());
    }

    private static void imports(Filing filing, String sheet) {
        filing.page("/supplement")
                .form("/supplement/people")
                .file("file", "people.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8))
                .submit();
    }

    /** Forms posted when the session has run out: their text is parked or shown back. */
    private void expires(Caller owner, Filing filing) {
        Caller lost = Caller.as("informant-yinchuan", owner.portal());
        Posting contact = host(filing.by(lost));
        Posting list = filing.by(lost).supplement(people(50));
        lost.losesSession();
        contact.submit();
        lost.losesSession();
        list.submit();
    }

    private String canary() {
        return CanaryHunt.BEGINNING + "%03d".formatted(next++ % 1_000);
    }

    /** The canary that took wing last. */
    private String last() {
        return CanaryHunt.BEGINNING + "%03d".formatted((next - 1) % 1_000);
    }

    /** A canary as people write numbers. */
    private String spaced() {
        return canary().replaceFirst("(...)(....)(....)", "$1 $2 $3");
    }

    private String people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "科技工作者" + i + "\t" + canary() + "\t实验室\t物理")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> shown(String login, Installation two, List<Filing> filings, List<String> below) {
        Caller reader = Caller.as(login, two.portal(0));
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/activities",
                "/desk",
                "/office",
                "/operator",
                "/operator/certifications",
                "/account",
                "/account/inbox"));
        for (Filing filing : filings) {
            pages.add("/activities/" + filing.number(two.database()));
            below.forEach(page -> pages.add(filing.address() + page));
        }
        return pages.stream()
                .flatMap(page -> CanaryHunt.canaries(reader.get(page).body()).stream()
                        .map(found -> login + " on " + page + ": " + found))
                .toList();
    }
}
