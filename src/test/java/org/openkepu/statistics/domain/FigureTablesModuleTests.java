package org.openkepu.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.Figures;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Scope;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.statistics.ManyFigures;
import org.openkepu.statistics.ManyFigures.Written;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of figures over generated activities: each says what was written and nothing of another scope. */
@PageTest
class FigureTablesModuleTests {

    private static int nextYear = 5000;

    @Autowired
    FigureTables tables;

    @Autowired
    HostNames names;

    @Autowired
    Campaigns campaigns;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    Regions regions;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    @Autowired
    JdbcClient database;

    private Campaign campaign;
    private List<Written> written;

    @BeforeEach
    void aYearOfItsOwn() {
        int year = nextYear++;
        UUID id = Ids.next();
        database.sql("""
                        insert into campaign (id, year, name, name_en, theme, activity_from, activity_to)
                        values (?, ?, '试验', 'Trial', '试验', '2022-08-15', '2022-10-14')""").params(id, year).update();
        written = new ManyFigures(database, regions, authorities, year)
                .write(id, informants.member().actor().accountId(), 300);
        revisions.raise("campaign");
        revisions.follow();
        campaign = campaigns.ofYear(year).orElseThrow();
    }

    private List<Scope> scopes() {
        return List.of(
                Scope.EVERYTHING,
                Scope.territory(Scope.Line.PROVINCE, "640000"),
                Scope.territory(Scope.Line.PROVINCE, "110000"),
                Scope.territory(Scope.Line.PROVINCE, "660000"),
                Scope.territory(Scope.Line.CITY, "640100"),
                Scope.territory(Scope.Line.COUNTY, "640104"),
                Scope.attributedTo(authorities.named("中国物理学会").orElseThrow().id()),
                Scope.attributedTo(authorities.named("农业农村部").orElseThrow().id()));
    }

    @Test
    void everyTableOfEveryScopeSaysWhatWasWritten() {
        for (Scope scope : scopes()) {
            List<Written> inside = written.stream().filter(one -> one.in(scope)).toList();
            for (Breakdown by : Breakdown.values()) {
                FigureTable table = tables.table(campaign, scope, by);
                assertThat(table.total().published()).as(scope + " " + by).isEqualTo(inside.size());
                assertThat(table.total().complete()).isEqualTo(count(inside, Written::complete));
                assertThat(table.total().foodSafety()).isEqualTo(count(inside, Written::foodSafety));
                assertThat(table.total().personTimes())
                        .isEqualTo(
                                inside.stream().mapToLong(Written::personTimes).sum());
                if (by.addsUp()) {
                    assertThat(sum(table, Figures::published)).isEqualTo(inside.size());
                    assertThat(sum(table, Figures::personTimes))
                            .isEqualTo(table.total().personTimes());
                }
                table.rows()
                        .forEach(row -> assertThat(row.figures().published())
                                .as(scope + " " + by + " " + row.value())
                                .isEqualTo(inside.stream()
                                        .filter(one -> values(one, by).contains(row.value()))
                                        .count()));
            }
        }
    }

    private static List<String> values(Written one, Breakdown by) {
        return switch (by) {
            case PROVINCE -> List.of(one.province());
            case CITY -> List.of(one.city() == null ? "" : one.city());
            case COUNTY -> List.of(one.county() == null ? "" : one.county());
            case DAY -> List.of(one.day().toString());
            case MONTH -> List.of(one.day().toString().substring(0, 7));
            case THEME -> List.of(one.theme());
            case FORM -> List.of(one.form());
            case MODE -> List.of(one.mode());
            case AUDIENCE -> one.audiences();
            case UNIT -> List.of("");
            case AUTHORITY -> List.of(one.authority().toString());
            case FOOD_SAFETY -> List.of(String.valueOf(one.foodSafety()));
        };
    }

    private static long sum(FigureTable table, ToLongFunction<Figures> figure) {
        return table.rows().stream()
                .map(FigureTable.Row::figures)
                .mapToLong(figure)
                .sum();
    }

    private static long count(List<Written> inside, Function<Written, Boolean> is) {
        return inside.stream().filter(is::apply).count();
    }

    @Test
    void theNationStandsWhole() {
        List<String> provinces = tables.table(campaign, Scope.EVERYTHING, Breakdown.PROVINCE).rows().stream()
                .map(FigureTable.Row::value)
                .toList();
        assertThat(provinces)
                .hasSize(35)
                .contains("710000", "810000", "820000", "660000")
                .isSorted();
    }

    @Test
    void unitsStandWithTheMostFirstThenByNameAndWhatIsInNoRegisterLast() {
        List<UUID> units = database.sql("select id from certified_unit where not retired order by id limit 30")
                .query(UUID.class)
                .list();
        List<UUID> published = database.sql(
                        "select id from activity where campaign_id = ? and state = 'PUBLISHED' order by id")
                .param(campaign.id())
                .query(UUID.class)
                .list();
        for (int at = 0; at < 75; at++) {
            database.sql("update activity set unit_id = ? where id = ?")
                    .params(units.get(at % 30), published.get(at))
                    .update();
        }
        List<FigureTable.Row> rows =
                tables.table(campaign, Scope.EVERYTHING, Breakdown.UNIT).rows();
        assertThat(rows).hasSize(31);
        assertThat(rows.get(30).value()).isEmpty();
        assertThat(rows.subList(0, 15)).allMatch(row -> row.figures().published() == 3);
        assertThat(rows.subList(15, 30)).allMatch(row -> row.figures().published() == 2);
        for (int from : List.of(0, 15)) {
            assertThat(rows.subList(from, from + 15).stream()
                            .map(row -> names.unit(row.value(), campaign))
                            .toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aPartOfATableKeepsTheTotalOfAll() {
        FigureTable whole = tables.table(campaign, Scope.EVERYTHING, Breakdown.DAY);
        FigureTable part = whole.part(2, 5);
        assertThat(part.rows()).isEqualTo(whole.rows().subList(2, 5));
        assertThat(part.total()).isEqualTo(whole.total());
        assertThat(sum(part, Figures::published)).isLessThan(sum(whole, Figures::published));
    }
}
