package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.Access;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.ActivityViews;
import org.openkepu.activity.Listing;
import org.openkepu.activity.Mode;
import org.openkepu.activity.Phase;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaign;
import org.openkepu.region.Regions;
import org.openkepu.shared.FieldReader.BeijingTime;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public list over a year of its own: filters, exact totals, pages, search from one character (A17, B44). */
@PageTest
class PublishedRecordsQueryTests {

    private static int nextYear = 3000;

    @Autowired
    PublishedActivities published;

    @Autowired
    ActivityViews views;

    @Autowired
    Activities activities;

    @Autowired
    ActivityNumbers numbers;

    @Autowired
    Authorities authorities;

    @Autowired
    Regions regions;

    @Autowired
    Informants informants;

    @Autowired
    CountFolding folding;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    private int year;
    private UUID campaignId;
    private UUID owner;

    @BeforeEach
    void aYearOfItsOwn() {
        year = nextYear++;
        campaignId = Ids.next();
        owner = informants.member().actor().accountId();
        database.sql("""
                        insert into campaign (id, year, name, name_en, theme, activity_from, activity_to)
                        values (?, ?, '试验', 'Trial', '试验', '2022-08-15', '2022-10-14')""").params(campaignId, year).update();
    }

    @Test
    void filtersByEveryFieldAndCountsExactlyBeforeAndAfterFolding() {
        file(typed().with("title", "银川的展览"));
        file(typed().with("title", "乡镇的讲座").with("form", "LECTURE").with("regionCode", "640104001"));
        file(typed().with("title", "东莞的活动").with("regionCode", "441900").with("theme", "LIVELIHOOD"));
        file(typed().with("title", "兵团的活动").with("regionCode", "659001").with("audience", "FARMER"));
        file(online(typed().with("title", "北京的直播"), "110101"));
        file(typed().with("title", "早开始的活动")
                .with("startsAt", "2022-08-20T00:00")
                .with("endsAt", "2022-08-20T23:59"));
        file(typed().with("title", "后来取消的活动")).cancelled("场馆检修");
        draft();

        for (int round = 0; round < 2; round++) {
            holds(all(), 6);
            holds(province("640000"), 3);
            holds(new Filter().province("640000").city("640100"), 3);
            holds(new Filter().province("640000").city("640100").county("640104"), 3);
            holds(province("440000"), 1);
            holds(new Filter().province("440000").city("441900"), 1);
            holds(province("660000"), 1);
            holds(province("650000"), 0);
            holds(province("110000"), 1);
            holds(new Filter().form("LECTURE"), 1);
            holds(province("640000").form("LECTURE"), 1);
            holds(new Filter().province("640000").city("640100").form("LECTURE"), 1);
            holds(new Filter().theme("LIVELIHOOD"), 1);
            holds(new Filter().mode(Mode.ONLINE), 1);
            holds(new Filter().mode(Mode.OFFLINE).theme("SPIRIT"), 4);
            holds(new Filter().audience("FARMER"), 1);
            holds(new Filter().form("NO_SUCH_FORM"), 0);
            holds(new Filter().phase(Phase.CANCELLED), 1);
            folding.fold();
        }
    }

    @Test
    void overlapsTheDaysAskedForInBeijing() {
        file(typed().with("startsAt", "2022-09-15T00:00").with("endsAt", "2022-09-17T23:59"));
        for (int round = 0; round < 2; round++) {
            holds(new Filter().from("2022-09-17"), 1);
            holds(new Filter().from("2022-09-18"), 0);
            holds(new Filter().to("2022-09-15"), 1);
            holds(new Filter().to("2022-09-14"), 0);
            holds(new Filter().from("2022-09-16").to("2022-09-16"), 1);
            holds(new Filter().from("2022-09-17").to("2022-09-15"), 1);
            folding.fold();
        }
    }

    @Test
    void tellsWhereAnActivityStandsInTime() {
        Instant now = clock.now();
        file(at(now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(3)), "还没开始"));
        file(at(now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(2)), "正在进行"));
        file(at(now.minus(Duration.ofHours(3)), now.minus(Duration.ofHours(2)), "已经结束"));
        file(at(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), "明天开始"));
        for (int round = 0; round < 2; round++) {
            assertThat(titles(new Filter().phase(Phase.UPCOMING))).containsExactly("明天开始", "还没开始");
            holds(new Filter().phase(Phase.UPCOMING), 2);
            holds(new Filter().province("110000").phase(Phase.UPCOMING), 0);
            folding.fold();
        }
        assertThat(titles(new Filter().phase(Phase.ONGOING))).containsExactly("正在进行");
        assertThat(titles(new Filter().phase(Phase.OVER))).containsExactly("已经结束");
    }

    @Test
    void findsAnyPartOfTitleUnitAndPlaceFromOneCharacterOn() {
        file(typed().with("title", "走近 ＶＲ 科学馆").with("unitName", "灵武市图书馆").with("address", "镇河塔旁"));
        file(typed().with("title", "另一场活动"));
        for (String q : List.of(
                "馆",
                "近",
                "VR",
                "vr",
                "ｖｒ",
                "科学馆",
                "灵武",
                "武市图",
                "塔",
                "镇河塔旁",
                "走近 VR 科学馆",
                " 科学 ",
                "镇河塔 走近",
                "馆 vr",
                "灵武市图书馆\u3000科学馆")) {
            assertThat(titles(new Filter().q(q))).as(q).containsExactly("走近 ＶＲ 科学馆");
        }
        for (String q : List.of("馆科", "灵市", "学馆灵武", "xyz", "科学馆 xyz", "馆 树", "%", "_", "'", "\\")) {
            assertThat(titles(new Filter().q(q))).as(q).isEmpty();
        }
        assertThat(titles(new Filter().q(" \u200B"))).hasSize(2);
    }

    @Test
    void neverFindsTheContact() {
        file(typed());
        assertThat(titles(new Filter().q("马老师"))).isEmpty();
        assertThat(titles(new Filter().q("19900001234"))).isEmpty();
    }

    @Test
    void pagesWithoutGapOrDoubleTheLatestFirst() {
        for (int n = 1; n <= 45; n++) {
            file(typed().with("title", "第 " + n + " 场活动"));
        }
        Listing first = published.list(all().filter(), 1, null);
        Listing second = published.list(all().filter(), 2, null);
        Listing last = published.list(all().filter(), 3, null);
        assertThat(first.total()).isEqualTo(45);
        assertThat(first.pages()).isEqualTo(3);
        List<String> numbered = Stream.of(first, second, last)
                .flatMap(page -> page.lines().stream())
                .map(ActivityLine::title)
                .toList();
        assertThat(numbered)
                .hasSize(45)
                .doesNotHaveDuplicates()
                .startsWith("第 45 场活动")
                .endsWith("第 1 场活动");
        assertThat(last.next()).isNull();

        var continued = new ArrayList<>(first.lines());
        for (Long after = first.next(); after != null; ) {
            Listing more = published.list(all().filter(), 1, after);
            assertThat(more.page()).isZero();
            continued.addAll(more.lines());
            after = more.next();
        }
        assertThat(continued).extracting(ActivityLine::title).isEqualTo(numbered);
    }

    @Test
    void answersTheLastPageBeyondTheEndAndTheFirstBeforeTheBeginning() {
        for (int n = 1; n <= 21; n++) {
            file(typed());
        }
        for (int page : new int[] {2, 3, 500, 501, Integer.MAX_VALUE}) {
            Listing last = published.list(all().filter(), page, null);
            assertThat(last.page()).isEqualTo(2);
            assertThat(last.lines()).hasSize(1);
        }
        assertThat(published.list(all().filter(), 0, null).page()).isEqualTo(1);
        assertThat(published.list(all().filter(), -7, null).page()).isEqualTo(1);
        assertThat(published.list(all().filter(), 1, 0L).lines()).isEmpty();
    }

    @Test
    void anEmptyListHasOnePageAndNothingOnIt() {
        assertThat(published.list(all().filter(), 9, null)).isEqualTo(new Listing(List.of(), 0, 1, 1, null));
    }

    @Test
    void runsTheSameStatementsHoweverLongTheListIs() {
        file(typed());
        int one =
                Statements.during(() -> published.list(all().filter(), 1, null)).size();
        for (int n = 0; n < 25; n++) {
            file(typed());
        }
        assertThat(Statements.during(() -> published.list(all().filter(), 1, null)))
                .hasSize(one)
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void showsTheCancelledWithItsReasonAndNeverADraft() {
        String number = file(typed()).cancelled("场馆检修");
        assertThat(published.find(number).orElseThrow().cancelledFor()).isEqualTo("场馆检修");
        assertThat(published.find(String.valueOf(draft().number()))).isEmpty();
        assertThat(published.find("")).isEmpty();
    }

    @Test
    void findsWhatCostsNothingHasNoBarriersOrIsHeldOnTheWeb() {
        file(typed().with("title", "免费而无障碍").with("free", "true").with("barrierFree", "true"));
        file(typed().with("title", "要买票").with("free", "false").with("barrierFree", "false"));
        file(online(typed().with("title", "没有说").with("mode", "ONLINE"), "110101"));
        assertThat(titles(new Filter().access(Access.FREE))).containsExactly("免费而无障碍");
        assertThat(titles(new Filter().access(Access.BARRIER_FREE))).containsExactly("免费而无障碍");
        assertThat(titles(new Filter().access(Access.ONLINE))).containsExactly("没有说");
        assertThat(titles(new Filter().access(Access.FREE, Access.ONLINE))).isEmpty();
        assertThat(titles(province("640000").access(Access.FREE))).hasSize(1);
        assertThat(titles(new Filter().q("无障碍").access(Access.BARRIER_FREE))).hasSize(1);
    }

    @Test
    void theMonthAndTheMapCountWhatTheListOfTheDayOrProvinceHolds() {
        file(typed().with("startsAt", "2022-09-15T00:00").with("endsAt", "2022-09-17T23:59"));
        file(typed().with("startsAt", "2022-09-17T09:00").with("endsAt", "2022-09-17T10:00"))
                .cancelled("场馆检修");
        file(online(typed(), "110101").with("startsAt", "2022-08-30T09:00").with("endsAt", "2022-09-16T10:00"));
        file(typed().with("form", "LECTURE").with("regionCode", "441900"));
        var from = LocalDate.parse("2022-08-29");
        var to = LocalDate.parse("2022-10-02");
        for (int round = 0; round < 2; round++) {
            for (Filter filter : List.of(
                    all(),
                    province("640000"),
                    province("110000"),
                    new Filter().province("440000").city("441900"),
                    new Filter().form("LECTURE"),
                    new Filter().q("科学"),
                    new Filter().phase(Phase.CANCELLED))) {
                var days = views.days(filter.filter(), from, to).orElseThrow();
                for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                    var thatDay = filter.from(day.toString()).to(day.toString());
                    assertThat(days.getOrDefault(day, 0L))
                            .as(day + " of " + filter.filter())
                            .isEqualTo(published.list(thatDay.filter(), 1, null).total());
                }
                filter.from = null;
                filter.to = null;
                var provinces = views.provinces(filter.filter()).orElseThrow();
                for (String code : List.of("640000", "110000", "440000", "650000")) {
                    var there = new Filter().province(code).form(filter.form).phase(filter.phase);
                    there.q = filter.q;
                    boolean everywhere = filter.filter().provinceCode() == null;
                    assertThat(provinces.getOrDefault(code, 0L))
                            .as(code + " of " + filter.filter())
                            .isEqualTo(
                                    everywhere
                                            ? published
                                                    .list(there.filter(), 1, null)
                                                    .total()
                                            : code.equals(filter.filter().provinceCode())
                                                    ? published
                                                            .list(filter.filter(), 1, null)
                                                            .total()
                                                    : 0);
                }
            }
            folding.fold();
        }
    }

    @Test
    void theAgendaHoldsWhatIsToComeWithTheCancelledInTheOrderOfTime() {
        file(typed().with("title", "早已结束").with("startsAt", "2022-08-16T09:00").with("endsAt", "2022-08-16T10:00"));
        file(typed().with("title", "后来").with("startsAt", "2022-09-20T09:00").with("endsAt", "2022-09-20T10:00"));
        file(typed().with("title", "取消").with("startsAt", "2022-09-18T09:00").with("endsAt", "2022-09-18T10:00"))
                .cancelled("场馆检修");
        file(typed().with("title", "先来").with("form", "LECTURE"));
        var since = LocalDate.parse("2022-09-01");
        assertThat(views.agenda(all().filter(), since, 10))
                .extracting(one -> one.line().title() + one.edition())
                .containsExactly("先来1", "取消2", "后来1");
        assertThat(views.agenda(all().filter(), since, 1)).hasSize(1);
        assertThat(views.agenda(new Filter().form("LECTURE").filter(), since, 10))
                .hasSize(1);
        assertThat(Statements.during(() -> views.agenda(all().filter(), since, 10)))
                .hasSize(1);
    }

    @Test
    void theAgendaOfAPhaseHoldsOnlyTheCancelledThatWouldBeInIt() {
        Instant now = clock.now();
        file(at(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(2)), "取消，已过"))
                .cancelled("场馆检修");
        file(at(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), "取消，未到"))
                .cancelled("场馆检修");
        var since = clock.today().minusDays(30);
        assertThat(titles(all(), since)).containsExactly("取消，已过", "取消，未到");
        assertThat(titles(new Filter().phase(Phase.UPCOMING), since)).containsExactly("取消，未到");
        assertThat(titles(new Filter().phase(Phase.OVER), since)).containsExactly("取消，已过");
        assertThat(titles(new Filter().phase(Phase.CANCELLED), since)).containsExactly("取消，已过", "取消，未到");
    }

    private List<String> titles(Filter filter, LocalDate since) {
        return views.agenda(filter.filter(), since, 10).stream()
                .map(one -> one.line().title())
                .toList();
    }

    @Test
    void openDataIsEverythingPublishedOnceInTheOrderOfPublication() {
        file(typed().with("title", "一"));
        file(typed().with("title", "二")).cancelled("场馆检修");
        file(typed().with("title", "三"));
        draft();
        var titles = new ArrayList<String>();
        views.each(year, one -> titles.add(one.line().title()));
        assertThat(titles).containsExactly("一", "三");
    }

    /** A filter put together field by field. */
    private class Filter {

        private Set<Access> access = Set.of();
        private @Nullable String q;
        private @Nullable String province;
        private @Nullable String city;
        private @Nullable String county;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable String form;
        private @Nullable String theme;
        private @Nullable Mode mode;
        private @Nullable String audience;
        private @Nullable Phase phase;

        Filter q(String text) {
            q = text;
            return this;
        }

        Filter province(String code) {
            province = code;
            return this;
        }

        Filter city(String code) {
            city = code;
            return this;
        }

        Filter county(String code) {
            county = code;
            return this;
        }

        Filter from(String day) {
            from = LocalDate.parse(day);
            return this;
        }

        Filter to(String day) {
            to = LocalDate.parse(day);
            return this;
        }

        Filter form(String code) {
            form = code;
            return this;
        }

        Filter theme(String code) {
            theme = code;
            return this;
        }

        Filter mode(Mode value) {
            mode = value;
            return this;
        }

        Filter audience(String code) {
            audience = code;
            return this;
        }

        Filter phase(Phase value) {
            phase = value;
            return this;
        }

        Filter access(Access... wanted) {
            access = Set.of(wanted);
            return this;
        }

        ActivityFilter filter() {
            return new ActivityFilter(
                    year, q, province, city, county, from, to, form, theme, mode, audience, phase, access);
        }
    }

    private Filter all() {
        return new Filter();
    }

    private Filter province(String code) {
        return new Filter().province(code);
    }

    private void holds(Filter filter, int rows) {
        Listing listing = published.list(filter.filter(), 1, null);
        assertThat(listing.lines()).as(filter.filter().toString()).hasSize(rows);
        assertThat(listing.total()).as("total of " + filter.filter()).isEqualTo(rows);
    }

    private List<String> titles(Filter filter) {
        Listing listing = published.list(filter.filter(), 1, null);
        assertThat(listing.total()).isEqualTo(listing.lines().size());
        return listing.lines().stream().map(ActivityLine::title).toList();
    }

    private Typed typed() {
        return Typed.whole();
    }

    private static Typed online(Typed typed, String hostRegion) {
        return typed.with("mode", "ONLINE")
                .with("url", "https://example.org/live")
                .with("hostRegion", hostRegion);
    }

    private static Typed at(Instant from, Instant to, String title) {
        return Typed.whole()
                .with("title", title)
                .with("startsAt", BeijingTime.write(from))
                .with("endsAt", BeijingTime.write(to));
    }

    private record Filed(Activities activities, Activity activity) {

        String cancelled(String reason) {
            activity.standing().cancel(reason);
            return String.valueOf(activities.saveAndFlush(activity).number());
        }
    }

    private Filed file(Typed typed) {
        var filing = new FilingInformation(
                new Host(
                        Known.text(typed.host().unitName()),
                        null,
                        Known.text(typed.host().regionCode()),
                        "马老师",
                        "19900001234"),
                details(typed.details()));
        Activity activity = draft();
        activity.submitFirst(
                Facts.of(filing, null, regions.territoryOf(filing.territoryRegionCode())),
                numbers.next(year, filing.territoryRegionCode()),
                false,
                clock.now());
        return new Filed(activities, activities.saveAndFlush(activity));
    }

    private Details details(DetailsText text) {
        Mode mode = Mode.valueOf(Known.text(text.mode()));
        return new Details(
                Known.text(text.title()),
                BeijingTime.read(Known.text(text.startsAt())).orElseThrow(),
                BeijingTime.read(Known.text(text.endsAt())).orElseThrow(),
                mode,
                mode.hasPlace() ? text.regionCode() : null,
                mode.hasPlace() ? text.address() : null,
                mode.hasWeb() ? text.url() : null,
                Known.text(text.form()),
                Known.text(text.theme()),
                text.audience() == null ? List.of() : text.audience(),
                200,
                Known.text(text.description()),
                Known.ASSOCIATION.level(),
                authorities.ofRegion("640104").orElseThrow().id(),
                text.free() == null ? null : Boolean.valueOf(text.free()),
                text.barrierFree() == null ? null : Boolean.valueOf(text.barrierFree()));
    }

    private Activity draft() {
        Campaign like = Known.CAMPAIGN;
        var campaign = new Campaign(
                campaignId,
                year,
                like.name(),
                like.nameEn(),
                like.theme(),
                null,
                like.activityFrom(),
                like.activityTo(),
                null,
                null,
                like.editLimit(),
                like.peopleLimit(),
                false,
                false,
                like.features(),
                List.of(),
                like.forms(),
                like.themes(),
                like.audiences(),
                List.of(),
                null);
        return activities.saveAndFlush(new Activity(campaign, owner, clock.now()));
    }
}
