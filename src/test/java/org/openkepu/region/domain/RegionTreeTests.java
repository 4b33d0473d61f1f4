package org.openkepu.region.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Territory;

/** What pickers offer, what is a leaf, and which territory a leaf belongs to, over all real divisions. */
class RegionTreeTests {

    private static final List<Division> LISTED = ListedDivisions.all();
    private static final RegionTree TREE = RegionTree.of(LISTED);

    @Test
    void offersThirtyOneProvincesXpccHongKongAndMacauButNotTaiwan() {
        assertThat(TREE.children(null)).hasSize(34).extracting(Region::code).contains("660000", "810000", "820000");
        assertThat(TREE.children(" ")).isEqualTo(TREE.children(null));
        assertThat(TREE.children(null)).extracting(Region::code).doesNotContain("710000");
        assertThat(TREE.find("710000")).isPresent();
        assertThat(TREE.isLeaf("710000")).isFalse();
        assertThat(TREE.children("710000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"110000,16", "120000,16", "310000,16", "500000,38"})
    void offersTheDistrictsOfMunicipalitiesWithoutAPlaceholderBetween(String municipality, int districts) {
        assertThat(TREE.children(municipality))
                .hasSize(districts)
                .allMatch(region -> region.level() == RegionLevel.COUNTY)
                .allMatch(region -> municipality.equals(region.parentCode()));
    }

    @Test
    void offersCountiesDirectlyUnderHubeiBesideItsCities() {
        assertThat(TREE.children("420000"))
                .hasSize(17)
                .extracting(Region::name)
                .contains("武汉市", "恩施土家族苗族自治州", "仙桃市", "潜江市", "天门市", "神农架林区");
    }

    @Test
    void offersXpccCitiesUnderXpccOnly() {
        assertThat(TREE.children("660000"))
                .hasSize(12)
                .allMatch(region -> region.level() == RegionLevel.CITY && TREE.isLeaf(region.code()));
        assertThat(TREE.children("650000")).noneMatch(region -> region.code().startsWith("659"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110100", "500200", "429000", "659000", "620201", "130171", "320576", "232761", "632857"})
    void hidesWhatIsNoRealDivision(String code) {
        assertThat(TREE.find(code)).isEmpty();
        assertThat(TREE.children(code)).isEmpty();
        assertThat(TREE.isLeaf(code)).isFalse();
        assertThat(TREE.path(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "110101, 110000, null, 110101",
                "110101001, 110000, null, 110101",
                "500229, 500000, null, 500229",
                "429004, 420000, null, 429004",
                "419001, 410000, null, 419001",
                "469001, 460000, null, 469001",
                "441900, 440000, 441900, null",
                "441900003, 440000, 441900, null",
                "442000, 440000, 442000, null",
                "460400100, 460000, 460400, null",
                "620200, 620000, 620200, null",
                "620201001, 620000, 620200, null",
                "659001, 660000, 659001, null",
                "659001001, 660000, 659001, null",
                "640104, 640000, 640100, 640104",
                "640104001, 640000, 640100, 640104",
                "810001, 810000, null, 810001",
                "820005, 820000, null, 820005"
            },
            nullValues = "null")
    void derivesTheTerritoryOfALeaf(String leaf, String province, String city, String county) {
        assertThat(TREE.isLeaf(leaf)).isTrue();
        assertThat(TREE.territoryOf(leaf)).isEqualTo(new Territory(province, city, county));
    }

    @ParameterizedTest
    @ValueSource(strings = {"110000", "640100", "660000", "810000", "999999", ""})
    void hasNoTerritoryForWhatIsNoLeaf(String code) {
        assertThat(TREE.isLeaf(code)).isFalse();
        assertThatThrownBy(() -> TREE.territoryOf(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyOfferedDivisionIsReachedFromItsProvinceAndEveryLeafHasATerritory() {
        List<Region> reached = TREE.children(null).stream()
                .flatMap(RegionTreeTests::withAllBelow)
                .toList();
        assertThat(reached).hasSizeGreaterThan(43_000).doesNotHaveDuplicates();
        assertThat(reached).allMatch(region -> TREE.find(region.code()).equals(java.util.Optional.of(region)));
        assertThat(reached).filteredOn(region -> TREE.isLeaf(region.code())).allSatisfy(leaf -> {
            Territory territory = TREE.territoryOf(leaf.code());
            assertThat(TREE.path(leaf.code()).get(0).code()).isEqualTo(territory.provinceCode());
            assertThat(Stream.of(territory.cityCode(), territory.countyCode()).filter(Objects::nonNull))
                    .isNotEmpty();
        });
        assertThat(reached)
                .filteredOn(region -> !TREE.isLeaf(region.code()))
                .allMatch(region -> !TREE.children(region.code()).isEmpty());
    }

    @Test
    void findsARetiredDivisionButOffersItNoMore() {
        var listed = new ArrayList<>(LISTED);
        listed.replaceAll(division -> division.code().equals("640104") ? retired(division) : division);
        RegionTree tree = RegionTree.of(listed);
        assertThat(tree.find("640104")).isPresent();
        assertThat(tree.territoryOf("640104")).isEqualTo(new Territory("640000", "640100", "640104"));
        assertThat(tree.isLeaf("640104")).isFalse();
        assertThat(tree.children("640100")).extracting(Region::code).doesNotContain("640104");
    }

    private static Stream<Region> withAllBelow(Region region) {
        return Stream.concat(
                Stream.of(region), TREE.children(region.code()).stream().flatMap(RegionTreeTests::withAllBelow));
    }

    private static Division retired(Division division) {
        return new Division(
                division.code(), division.name(), division.level(), division.kind(), division.parentCode(), true);
    }
}
