package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeSort;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaign;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Scope;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of offices over a year of its own: scopes, states, order, totals, and rows for exports (A13, A16, A17). */
@PageTest
class ManagedRecordsQueryTests {

    private static final Scope NINGXIA = Scope.territory(Scope.Line.PROVINCE, "640000");
    private static final Scope BEIJING = Scope.territory(Scope.Line.PROVINCE, "110000");
    private static final Instant NOW = Instant.parse("2022-09-20T02:00:00Z");

    private static int nextYear = 4000;

    @Autowired
    ManagedActivities managed;

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
    JdbcClient database;

    private int year;
    private Campaign campaign;
    private UUID owner;
    private UUID society;

    @BeforeEach
    void aYearOfItsOwn() {
        year = nextYear++;
        UUID id = Ids.next();
        owner = informants.member().actor().accountId();
        society = authorities.named("中国物理学会").orElseThrow().id();
        database.sql("""
                        insert into campaign (id, year, name, name_en, theme, activity_from, activity_to)
                        values (?, ?, '试验', 'Trial', '试验', '2022-08-15', '2022-10-14')""").params(id, year).update();
        Campaign known = Known.CAMPAIGN;
        campaign = new Campaign(
                id,
                year,
                known.name(),
                known.nameEn(),
                known.theme(),
                null,
                known.activityFrom(),
                known.activityTo(),
                null,
                null,
                3,
                100,
                false,
                false,
                Set.of(),
                List.of(),
                known.forms(),
                known.themes(),
                known.audiences(),
                known.foodSafetyTerms(),
                null);
    }

    @Test
    void listsWhatLiesInTheScopeAndNothingElse() {
        file("宁夏的", "640104", null);
        file("归口学会的", "640104", society);
        file("北京的", "110101", null);
        activities.saveAndFlush(new Activity(campaign, owner, NOW));
        assertThat(titles(Scope.EVERYTHING, all())).containsExactlyInAnyOrder("宁夏的", "归口学会的", "北京的");
        assertThat(titles(NINGXIA, all())).containsExactly("归口学会的", "宁夏的");
        assertThat(titles(BEIJING, all())).containsExactly("北京的");
        assertThat(titles(Scope.attributedTo(society), all())).containsExactly("归口学会的");
        assertThat(titles(NINGXIA, place("110000"))).isEmpty();
        assertThat(titles(Scope.attributedTo(society), place("640000"))).containsExactly("归口学会的");
    }

    @Test
    void tellsStatesApartAndPutsThemTogether() {
        Activity published = file("公开的", "640104", null);
        Activity hidden = file("隐藏的", "640104", null);
        hidden.standing().hide(NINGXIA, "试验");
        activities.saveAndFlush(hidden);
        Activity cancelled = file("取消的", "640104", null);
        cancelled.standing().cancel("试验");
        activities.saveAndFlush(cancelled);
        published.markSupplemented(NOW);
        published.markSummarised(100, NOW);
        activities.saveAndFlush(published);
        assertThat(titles(NINGXIA, all())).containsExactly("取消的", "隐藏的", "公开的");
        assertThat(titles(NINGXIA, states(ActivityState.HIDDEN))).containsExactly("隐藏的");
        assertThat(titles(NINGXIA, states(ActivityState.PUBLISHED))).containsExactly("公开的");
        assertThat(titles(NINGXIA, sorted(OfficeSort.COMPLETENESS))).last().isEqualTo("公开的");
        var complete = new OfficeFilter(
                ActivityFilter.ofYear(year),
                OfficeFilter.SUBMITTED,
                true,
                null,
                null,
                null,
                null,
                null,
                OfficeSort.NEWEST);
        assertThat(titles(NINGXIA, complete)).containsExactly("公开的");
        assertThat(titles(NINGXIA, OfficeFilter.unready(year))).isEmpty();
    }

    @Test
    void ordersAndPagesWithATrueTotal() {
        for (int i = 1; i <= 45; i++) {
            file("第%02d场".formatted(i), "640104", null);
        }
        var first = managed.list(NINGXIA, all(), 1, null);
        assertThat(first.total()).isEqualTo(45);
        assertThat(first.pages()).isEqualTo(3);
        assertThat(first.lines())
                .hasSize(20)
                .first()
                .extracting(one -> one.line().title())
                .isEqualTo("第45场");
        var last = managed.list(NINGXIA, all(), 99, null);
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.lines())
                .hasSize(5)
                .last()
                .extracting(one -> one.line().title())
                .isEqualTo("第01场");
        var after = managed.list(NINGXIA, all(), 1, first.next());
        assertThat(after.lines()).first().extracting(one -> one.line().title()).isEqualTo("第25场");
        assertThat(managed.list(NINGXIA, sorted(OfficeSort.TITLE), 2, null).lines())
                .first()
                .extracting(one -> one.line().title())
                .isEqualTo("第21场");
        assertThat(titles(NINGXIA, sorted(OfficeSort.TITLE))).isSorted().hasSize(45);
    }

    private List<String> titles(Scope scope, OfficeFilter filter) {
        var rows = new ArrayList<String>();
        managed.each(scope, filter, line -> rows.add(line.line().title()));
        assertThat(managed.total(scope, filter)).isEqualTo(rows.size());
        var page = managed.list(scope, filter, 1, null);
        assertThat(page.total()).isEqualTo(rows.size());
        assertThat(page.lines().stream().map(line -> line.line().title()).toList())
                .isEqualTo(rows.subList(0, Math.min(rows.size(), ManagedActivities.PAGE_SIZE)));
        return rows;
    }

    private OfficeFilter all() {
        return OfficeFilter.ofYear(year);
    }

    private OfficeFilter states(ActivityState state) {
        return new OfficeFilter(
                ActivityFilter.ofYear(year), Set.of(state), null, null, null, null, null, null, OfficeSort.NEWEST);
    }

    private OfficeFilter sorted(OfficeSort sort) {
        return new OfficeFilter(
                ActivityFilter.ofYear(year), OfficeFilter.SUBMITTED, null, null, null, null, null, null, sort);
    }

    private OfficeFilter place(String provinceCode) {
        var common = new ActivityFilter(year, null, provinceCode, null, null, null, null, null, null, null, null, null);
        return new OfficeFilter(common, OfficeFilter.SUBMITTED, null, null, null, null, null, null, OfficeSort.NEWEST);
    }

    private Activity file(String title, String region, UUID authority) {
        UUID body =
                authority == null ? authorities.ofRegion("640104").orElseThrow().id() : authority;
        var typed = Typed.whole().with("title", title).with("regionCode", region);
        var known = Known.filing(typed);
        var details = known.details();
        var filing = new FilingInformation(
                known.host(),
                new Details(
                        title,
                        details.startsAt(),
                        details.endsAt(),
                        details.mode(),
                        region,
                        details.address(),
                        details.url(),
                        details.form(),
                        details.theme(),
                        details.audiences(),
                        details.expectedPersonTimes(),
                        details.description(),
                        details.attributionLevel(),
                        body));
        var activity = new Activity(campaign, owner, NOW);
        activity.submitFirst(
                Facts.of(filing, null, regions.territoryOf(region)), numbers.next(year, region), false, NOW);
        return activities.saveAndFlush(activity);
    }
}
