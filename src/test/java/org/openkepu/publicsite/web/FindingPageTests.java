package org.openkepu.publicsite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** A visitor finds an activity, reads it, and takes it along; what is personal never comes along. */
@PageTest
class FindingPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    private final String word = "找" + UUID.randomUUID().toString().substring(0, 8);

    private Person owner;
    private String tasks;
    private String number;

    @BeforeEach
    void anActivityOfItsOwn() {
        var certified = informants.certified();
        owner = informants.signIn(certified);
        tasks = filed.published(certified.actor(), word + "</script><b>食品安全");
        number = owner.get(tasks).select("a[href^=/activities/]").attr("href").substring("/activities/".length());
    }

    @Test
    void showsInEveryFieldWhatIsAskedFor() {
        Page list = portal.visitor()
                .get("/activities?provinceCode=640000&form=LECTURE&from=2022-09-01&free=true")
                .hasStatus(200);
        assertThat(list.select("#provinceCode option[selected]").attr("value")).isEqualTo("640000");
        assertThat(list.select("#form option[selected]").attr("value")).isEqualTo("LECTURE");
        assertThat(list.select("#from").attr("value")).isEqualTo("2022-09-01");
        assertThat(list.select("#free[checked]").size()).isEqualTo(1);
        assertThat(list.select("#online[checked]").isEmpty()).isTrue();
    }

    @Test
    void aSavedSearchIsOneAddressWithThreeViews() {
        String asked = "/activities?q=" + word + "&provinceCode=640000&online=false&free=maybe";
        Page list = portal.visitor().get(asked).hasStatus(200);
        assertThat(list.select("main").attr("data-total")).isEqualTo("1");
        assertThat(list.select(".note-box").text()).contains("免费参加", "可线上参加");

        Page month = portal.visitor()
                .get(list.select(".views a").get(1).attr("href"))
                .hasStatus(200);
        assertThat(month.select("main").attr("data-total")).isEqualTo("1");
        assertThat(month.select("[data-day]").size() % 7).isZero();
        assertThat(month.select("[data-value=1]").eachAttr("data-day")).containsExactly("2022-09-24");
        Page day = portal.visitor().get(month.select("[data-day=2022-09-24] a").attr("href"));
        assertThat(day.text()).contains(word);
        assertThat(portal.visitor()
                        .get(month.select("a[rel=next]").attr("href"))
                        .text())
                .contains("2022年10月");

        Page map = portal.visitor()
                .get(list.select(".views a").get(2).attr("href"))
                .hasStatus(200);
        assertThat(map.select("[data-province=640000]").attr("data-value")).isEqualTo("1");
        assertThat(map.select("[data-province=110000]").attr("data-value")).isEqualTo("0");
        assertThat(map.select("[data-province=110000] a")).isEmpty();
        assertThat(map.select("[data-province=710000] a")).isEmpty();
        assertThat(portal.visitor()
                        .get(map.select("[data-province=640000] a").attr("href"))
                        .text())
                .contains(word);
    }

    @Test
    void theMapOfAPlaceCountsWhatTheHeadingCounts() {
        for (String asked : new String[] {"", "&q=" + word, "&cityCode=640100", "&state=UPCOMING"}) {
            Page map = portal.visitor()
                    .get("/activities?view=map&provinceCode=640000" + asked)
                    .hasStatus(200);
            String total = map.select("main").attr("data-total");
            assertThat(map.select(".tiles [data-value]").eachAttr("data-value").stream()
                            .mapToLong(Long::parseLong)
                            .sum())
                    .as(asked)
                    .isEqualTo(Long.parseLong(total));
            assertThat(map.select(".table-counts tbody td").eachText())
                    .as(asked)
                    .containsExactly(total);
            assertThat(map.select("[data-map-of-one]").text()).contains("宁夏");
            String whole = map.select("[data-map-of-one] a").attr("href");
            assertThat(whole).contains("view=map").doesNotContain("provinceCode", "cityCode");
            assertThat(portal.visitor().get(whole).select("[data-map-of-one]")).isEmpty();
        }
    }

    @Test
    void archivedYearsOfferNoFeed() {
        assertThat(portal.visitor().get("/activities").select("[data-feed]")).hasSize(1);
        Page archived = portal.visitor().get("/activities?year=2021");
        assertThat(archived.select("[data-feed]")).isEmpty();
        assertThat(archived.select("[data-open-data]")).hasSize(1);
    }

    @Test
    void theFormAsksForWhatMakesItEasyAndTheFilterFindsIt() {
        owner.get(tasks + "/details")
                .form("/details")
                .set("free", "maybe")
                .submit()
                .hasStatus(422);
        owner.get(tasks + "/details")
                .form("/details")
                .set("free", "true")
                .set("barrierFree", "true")
                .submit()
                .hasStatus(303);
        Page check = owner.get(tasks + "/check");
        assertThat(check.text()).contains("免费参加", "场地无障碍");
        check.form("/submission").submit().hasStatus(303);

        Page shown = portal.visitor().get("/activities/" + number);
        assertThat(shown.select("[data-free]").text()).isEqualTo("免费参加");
        assertThat(portal.visitor()
                        .get("/activities?free=true&barrierFree=true&q=" + word)
                        .select("main")
                        .attr("data-total"))
                .isEqualTo("1");
        assertThat(portal.visitor()
                        .get("/activities?online=true&q=" + word)
                        .select("main")
                        .attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    void thePageTellsOthersWhatItIsWithoutAScript() {
        Page page = portal.visitor().get("/activities/" + number).hasStatus(200);
        assertThat(page.select("meta[property=og:title]").attr("content")).contains(word);
        assertThat(page.select("meta[property=og:url]").attr("content")).endsWith("/activities/" + number);
        String sign = page.select("meta[property=og:image]").attr("content");
        assertThat(sign).as("the picture of an activity without pictures").endsWith("/img/icon-512.png");
        portal.visitor().get(sign.replaceFirst("https?://[^/]+", "")).hasStatus(200);
        var event = page.select("[itemtype='https://schema.org/Event']");
        assertThat(event.select("> [itemprop=name]").attr("content")).isEqualTo(word + "</script><b>食品安全");
        assertThat(event.select("[itemprop=startDate]").attr("content")).isEqualTo("2022-09-24T09:00:00+08:00");
        assertThat(event.select("[itemprop=eventStatus]").attr("href")).endsWith("EventScheduled");
        assertThat(event.select("[itemprop=streetAddress]").attr("content")).contains("凤凰北街");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("main b")).isEmpty();
        assertThat(page.select("[data-phase]").attr("data-phase")).isEqualTo("UPCOMING");
        assertThat(page.select("a[href^=https://uri.amap.com/]").attr("href")).contains("%E5%87%A4%E5%87%B0");
        assertThat(portal.visitor()
                        .get("/activities/" + number + "/qr.svg")
                        .hasStatus(200)
                        .body())
                .startsWith("<svg");
    }

    @Test
    void aMovedActivitySaysWhatWasPlannedAndACancelledOneThatItIsOff() {
        assertThat(portal.visitor().get("/activities/" + number).select("[data-moved]"))
                .isEmpty();
        owner.get(tasks + "/details")
                .form("/details")
                .set("startsAt", "2022-09-25T10:00")
                .set("endsAt", "2022-09-25T12:00")
                .set("address", "北京路 1 号")
                .submit()
                .hasStatus(303);
        assertThat(portal.visitor().get("/activities/" + number).select("[data-moved]"))
                .isEmpty();
        owner.get(tasks + "/check").form("/submission").submit().hasStatus(303);

        assertThat(portal.visitor()
                        .get("/activities/" + number)
                        .select("[data-moved]")
                        .text())
                .contains("2022-09-24 09:00", "凤凰北街 12 号");
        assertThat(calendar("/activities/" + number + ".ics"))
                .contains("SEQUENCE:2", "STATUS:CONFIRMED", "DTSTART:20220925T020000Z");

        owner.get(tasks + "/cancellation")
                .form("/cancellation")
                .set("reason", "场馆检修")
                .submit()
                .hasStatus(303);
        assertThat(portal.visitor()
                        .get("/activities/" + number)
                        .select("[data-phase]")
                        .attr("data-phase"))
                .isEqualTo("CANCELLED");
        assertThat(calendar("/activities.ics?q=" + word)).contains("SEQUENCE:3", "STATUS:CANCELLED");
    }

    @Test
    void aRenewedActivityLinksBothWays() {
        Page next = owner.get(tasks).form("/renewal").submit().hasStatus(303).follow();
        String renewed =
                next.select("main form[action$=/deletion]").attr("action").replace("/deletion", "");
        owner.get(renewed + "/details")
                .form("/details")
                .set("startsAt", "2022-09-26T10:00")
                .set("endsAt", "2022-09-26T12:00")
                .set("title", word + "又一年")
                .submit()
                .hasStatus(303);
        assertThat(portal.visitor().get("/activities/" + number).select("[data-after]"))
                .isEmpty();
        owner.get(renewed + "/check").form("/submission").submit().hasStatus(303);

        String link = portal.visitor()
                .get("/activities/" + number)
                .select("[data-after] a")
                .attr("href");
        assertThat(portal.visitor().get(link).select("[data-before] a").attr("href"))
                .isEqualTo("/activities/" + number);
    }

    @Test
    void openDataOpensInSpreadsheetsAndHoldsNobody() {
        Page csv = portal.visitor().get("/activities.csv?year=2022").hasStatus(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.bytes()).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(csv.body()).contains(number, word).doesNotContain("19900001234", "马老师");
        assertThat(csv.body().lines().findFirst().orElse("")).startsWith("\uFEFF编号,活动名称");
        owner.get(tasks + "/details")
                .form("/details")
                .set("mode", "BOTH")
                .set("url", "https://example.org/")
                .submit()
                .hasStatus(303);
        owner.get(tasks + "/check").form("/submission").submit().hasStatus(303);
        String held = portal.visitor()
                .get("/activities")
                .select("#mode option[value=BOTH]")
                .text();
        assertThat(portal.visitor()
                        .get("/activities.csv?year=2022")
                        .body()
                        .lines()
                        .filter(line -> line.contains(word))
                        .findFirst()
                        .orElse(""))
                .contains(',' + held + ',');
        portal.visitor().get("/activities.csv?year=1999").hasStatus(404);
        portal.visitor().get("/activities.csv?year=x").hasStatus(404);
    }

    @Test
    void archivedYearsStayReachable() {
        for (String year : new String[] {"2020", "2021"}) {
            Page list = portal.visitor().get("/activities?year=" + year).hasStatus(200);
            assertThat(list.select("option[value=" + year + "][selected]")).hasSize(1);
            assertThat(list.text()).contains(year + "年全国科普日");
            portal.visitor().get("/activities.csv?year=" + year).hasStatus(200);
            portal.visitor().get("/activities?view=calendar&year=" + year).hasStatus(200);
        }
    }

    @Test
    void pagesAskAFixedNumberOfQuestions() {
        for (String address : new String[] {
            "/activities?view=calendar", "/activities?view=map", "/activities/" + number, "/activities.ics"
        }) {
            assertThat(Statements.during(() -> portal.visitor().get(address).hasStatus(200)))
                    .as(address)
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    private String calendar(String address) {
        Page file = portal.visitor().get(address).hasStatus(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
