package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityViews;
import org.openkepu.activity.Listing;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeLine;
import org.openkepu.activity.OfficeSort;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.shared.Scope;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searching everything or a province goes step by step and misses nothing; what is too much says so; every order of an office's list is kept over pages. */
@PageTest
class NameSearchQueryTests {

    private static int nextYear = 6000;

    @Autowired
    PublishedActivities published;

    @Autowired
    ManagedActivities managed;

    @Autowired
    ActivityViews views;

    @Autowired
    Portal portal;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    JdbcClient database;

    private final int year = nextYear++;

    private ActivityFilter search(String q) {
        return search(q, null);
    }

    private ActivityFilter search(String q, String province) {
        return new ActivityFilter(year, q, province, null, null, null, null, null, null, null, null, null);
    }

    private OfficeFilter office(String q, OfficeSort sort) {
        return new OfficeFilter(
                q == null ? ActivityFilter.ofYear(year) : search(q),
                OfficeFilter.SUBMITTED,
                null,
                null,
                null,
                null,
                null,
                null,
                sort);
    }

    private static List<String> titles(Listing listing) {
        return listing.lines().stream().map(line -> line.title()).toList();
    }

    @Test
    void whatIsRareIsFoundInEveryBlockTheNewestFirst() {
        var many = new ManyOfOne(database, year);
        many.write("量子甲", 15);
        many.leap(20_000);
        many.write("量子乙", 15);
        many.leap(50_000);
        many.write("量子丙", 15);
        many.write("别的", 15);
        Listing first = published.list(search("量子"), 1, null);
        assertThat(first.total()).isEqualTo(45);
        assertThat(first.more()).isFalse();
        assertThat(titles(first)).hasSize(20).startsWith("量子丙15", "量子丙14").endsWith("量子乙11");
        assertThat(titles(published.list(search("量子"), 3, null))).hasSize(5).endsWith("量子甲1");
        assertThat(titles(published.list(search("量子"), 1, first.next()))).startsWith("量子乙10");
        assertThat(published.list(search("量子甲"), 1, null).total()).isEqualTo(15);
        var listed = managed.list(Scope.EVERYTHING, office("量子", OfficeSort.TITLE), 1, null);
        assertThat(listed.total()).isEqualTo(45);
        assertThat(listed.lines().get(0).line().title()).isEqualTo("量子丙1");
        var next = managed.list(Scope.EVERYTHING, office("量子", OfficeSort.NEWEST), 1, first.next());
        assertThat(next.lines().get(0).line().title()).isEqualTo("量子乙10");
    }

    @Test
    void whatIsFrequentSaysMoreAndIsReadToItsEnd() {
        var many = new ManyOfOne(database, year);
        many.write("平常", 530);
        many.leap(20_000);
        many.write("平常再", 520);
        Listing first = published.list(search("平常"), 1, null);
        assertThat(first.total()).isEqualTo(PublishedRecords.COUNTED);
        assertThat(first.more()).isTrue();
        assertThat(titles(first)).startsWith("平常再520", "平常再519");
        Listing last = published.list(search("平常"), 5, null);
        assertThat(titles(last)).startsWith("平常再440").endsWith("平常再421");
        assertThat(titles(published.list(search("平常"), 99, null)))
                .as("beyond the last page")
                .isEqualTo(titles(last));
        Listing behind = published.list(search("平常"), 1, last.next());
        assertThat(titles(behind)).startsWith("平常再420").endsWith("平常再401");
        assertThat(behind.total()).isEqualTo(PublishedRecords.COUNTED);
        var listed = managed.list(Scope.EVERYTHING, office("平常", OfficeSort.TITLE), 1, null);
        assertThat(listed.more()).as("too many to be ordered").isTrue();
        assertThat(listed.total()).isEqualTo(ManagedRecords.COUNTED);
        assertThat(listed.lines().get(0).line().title()).isEqualTo("平常再520");
        assertThat(managed.total(Scope.EVERYTHING, office("平常", OfficeSort.NEWEST)))
                .as("what an export will hold")
                .isEqualTo(1_050);
    }

    @Test
    void aProvinceIsWalkedInErasForTheVisitorAndCountedForItsOffice() {
        var many = new ManyOfOne(database, year);
        many.write("平常", 130);
        many.leap(140_000);
        many.write("平常再", 90);
        many.update("province_code = '330000', city_code = '330100', county_code = '330102'", "true");
        var zhejiang = search("平常", "330000");
        Listing first = published.list(zhejiang, 1, null);
        assertThat(first.more()).isTrue();
        assertThat(first.total()).isEqualTo(PublishedRecords.COUNTED);
        assertThat(titles(first)).startsWith("平常再90");
        assertThat(titles(published.list(zhejiang, 5, null))).endsWith("平常121");
        assertThat(published.list(search("平常再", "330000"), 1, null).total()).isEqualTo(90);
        assertThat(published.list(search("平常再", "110000"), 1, null).total()).isZero();
        var listed =
                managed.list(Scope.territory(Scope.Line.PROVINCE, "330000"), office("平常", OfficeSort.TITLE), 1, null);
        assertThat(listed.more()).isFalse();
        assertThat(listed.total()).isEqualTo(220);
        assertThat(listed.lines().get(0).line().title()).isEqualTo("平常1");
    }

    @Test
    void aWholeNumberFindsItsActivityInsideTheScopeOnly() {
        var many = new ManyOfOne(database, year);
        many.write("甲", 3);
        many.update("province_code = '330000', city_code = '330100', county_code = '330102'", "true");
        many.update("number = '" + year + "-330102-' || lpad(sequence::text, 6, '0')", "true");
        var first = published.list(search("甲"), 1, null).lines().get(0);
        for (String q : List.of(first.number(), "　" + first.number() + " ")) {
            assertThat(published.list(search(q), 1, null).lines())
                    .extracting(line -> line.number())
                    .containsExactly(first.number());
            assertThat(published.list(search(q, "330000"), 1, null).total()).isEqualTo(1);
            assertThat(published.list(search(q, "110000"), 1, null).total()).isZero();
            for (Scope scope : List.of(Scope.EVERYTHING, Scope.territory(Scope.Line.PROVINCE, "330000"))) {
                assertThat(managed.list(scope, office(q, OfficeSort.TITLE), 1, null)
                                .lines())
                        .hasSize(1);
                assertThat(managed.total(scope, office(q, OfficeSort.TITLE))).isEqualTo(1);
            }
            var beijing = Scope.territory(Scope.Line.PROVINCE, "110000");
            assertThat(managed.list(beijing, office(q, OfficeSort.TITLE), 1, null)
                            .total())
                    .isZero();
        }
        assertThat(published.list(search(first.number() + "9"), 1, null).total())
                .isZero();
    }

    @Test
    void onlySoManyNamesAreLookedAtForTheRestOfAFilter() {
        var many = new ManyOfOne(database, year);
        many.write("平常", 10);
        many.update("form = 'CHECK_IN'", "true");
        many.write("平常", NameSearch.EXAMINED - 10);
        var rare = new ActivityFilter(
                year, "平常", null, null, null, null, null, "CHECK_IN", null, null, null, null, Set.of());
        Listing whole = published.list(rare, 1, null);
        assertThat(whole.total()).isEqualTo(10);
        assertThat(whole.more()).as("all were looked at").isFalse();
        assertThat(views.provinces(search("平常"))).isPresent();
        assertThat(views.agenda(rare, LocalDate.parse("2000-01-01"), 100)).hasSize(10);
        many.write("平常", 2);
        Listing cut = published.list(rare, 1, null);
        assertThat(cut.total()).as("the oldest was passed over").isEqualTo(9);
        assertThat(cut.more()).isTrue();
        assertThat(views.provinces(search("平常"))).isEmpty();
        assertThat(views.days(search("平常"), LocalDate.parse("2022-09-01"), LocalDate.parse("2022-09-30")))
                .isEmpty();
        assertThat(views.agenda(rare, LocalDate.parse("2000-01-01"), 100)).hasSize(9);
        revisions.raise("campaign");
        revisions.follow();
        for (String view : List.of("map", "calendar")) {
            Page page = portal.visitor()
                    .get("/activities?year=" + year + "&q=平常&view=" + view)
                    .hasStatus(200);
            assertThat(page.text()).as(view).contains("相符的活动太多，这里不逐一计数", "至少 100 场活动");
            assertThat(page.select(".days, .tiles")).isEmpty();
        }
        Page none = portal.visitor().get("/activities?year=" + year + "&q=平常&state=CANCELLED");
        assertThat(none.text()).as("not said to be none").contains("至少 0 场").doesNotContain("没有相符的活动");
    }

    @Test
    void aPlaceIsSearchedInItsOwnNamesOfItsOwnYear() {
        var many = new ManyOfOne(database, year);
        many.write("量子城", 6);
        many.update("province_code = null, city_code = null, county_code = null", "sequence % 3 = 0");
        many.update("province_code = '330000', city_code = '330100', county_code = '330102'", "sequence % 3 = 1");
        many.update("province_code = '640000', city_code = '640100', county_code = '640104'", "sequence % 3 = 2");
        var zhejiang = Scope.territory(Scope.Line.PROVINCE, "330000");
        for (String q : List.of("量", "量子", "子城", "量子城")) {
            assertThat(managed.total(zhejiang, office(q, OfficeSort.TITLE)))
                    .as(q)
                    .isEqualTo(2);
            assertThat(managed.total(Scope.territory(Scope.Line.CITY, "330100"), office(q, OfficeSort.TITLE)))
                    .as(q + " in a city")
                    .isEqualTo(2);
            assertThat(published.list(search(q), 1, null).total())
                    .as(q + " everywhere")
                    .isEqualTo(6);
        }
        assertThat(managed.total(zhejiang, office("城量", OfficeSort.TITLE)))
                .as("no such pair")
                .isZero();
        assertThat(managed.total(zhejiang, office("量子山", OfficeSort.TITLE)))
                .as("one pair of two")
                .isZero();
        var never = new ActivityFilter(year + 900, "量子", null, null, null, null, null, null, null, null, null, null);
        assertThat(published.list(never, 1, null).total())
                .as("a year without a campaign")
                .isZero();
    }

    @Test
    void everyOrderIsKeptOverPagesAndStates() {
        var many = new ManyOfOne(database, year);
        many.write("甲", 30);
        many.write("乙", 30);
        many.update("state = 'HIDDEN', hidden_by = 'P640000', state_reason = '试验'", "sequence % 7 = 0");
        many.update("supplement_submitted_at = now()", "sequence % 3 = 0");
        many.update("summary_submitted_at = now(), person_times = 1", "sequence % 6 = 0");
        many.update(
                "starts_at = starts_at + sequence % 5 * interval '1 day', ends_at = ends_at + interval '9 days'",
                "true");
        many.update("unit_name = '单位' || sequence % 4", "true");
        Comparator<OfficeLine> bySequence =
                Comparator.comparing(one -> one.line().sequence());
        order(
                OfficeSort.TITLE,
                Comparator.comparing((OfficeLine one) -> one.line().title()).thenComparing(bySequence));
        order(
                OfficeSort.UNIT,
                Comparator.comparing((OfficeLine one) -> one.line().unitName()).thenComparing(bySequence));
        order(
                OfficeSort.START,
                Comparator.comparing((OfficeLine one) -> one.line().startsAt()).thenComparing(bySequence));
        order(
                OfficeSort.COMPLETENESS,
                Comparator.comparing((OfficeLine one) -> (one.supplemented() ? 1 : 0) + (one.summarised() ? 1 : 0))
                        .thenComparing(bySequence.reversed()));
        order(OfficeSort.NEWEST, bySequence.reversed());
    }

    private void order(OfficeSort sort, Comparator<OfficeLine> as) {
        var all = new ArrayList<OfficeLine>();
        for (int page = 1; page <= 3; page++) {
            all.addAll(managed.list(Scope.EVERYTHING, office(null, sort), page, null)
                    .lines());
        }
        assertThat(all).as(sort.name()).hasSize(60).isSortedAccordingTo(as);
        var exported = new ArrayList<OfficeLine>();
        managed.each(Scope.EVERYTHING, office(null, sort), exported::add);
        assertThat(exported).as("export by " + sort).isEqualTo(all);
    }
}
