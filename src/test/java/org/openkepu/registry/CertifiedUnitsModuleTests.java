package org.openkepu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.reference.ReferenceFiles;
import org.openkepu.shared.reference.ReferenceRow;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The registers as of the 2022 campaign (A33–A38). */
@PageTest
class CertifiedUnitsModuleTests {

    private static final LocalDate IN_2022 = LocalDate.of(2022, 9, 20);

    @Autowired
    CertifiedUnits units;

    @Autowired
    Authorities authorities;

    @ParameterizedTest
    @ValueSource(strings = {"2022-08-15", "2022-10-14", "2022-11-30"})
    void theSupplementaryBaseBatchIsNotCertifiedIn2022(LocalDate day) {
        assertThat(ofBatch("2021-2025年第一批补充认定"))
                .hasSize(64)
                .allSatisfy(
                        name -> assertThat(units.match(name, day).orElseThrow().certified())
                                .as(name)
                                .isFalse());
    }

    @Test
    void theSupplementaryBaseBatchIsCertifiedFromItsNaming() {
        assertThat(units.match("湖北省博物馆", LocalDate.of(2022, 12, 1))
                        .orElseThrow()
                        .certified())
                .isTrue();
        assertThat(units.match("湖北省博物馆", LocalDate.of(2026, 1, 1)).orElseThrow().certified())
                .isFalse();
    }

    @Test
    void everyOtherConfirmedUnitIsCertifiedThroughoutTheCampaign() {
        List.of(LocalDate.of(2022, 8, 15), LocalDate.of(2022, 10, 25))
                .forEach(day -> assertThat(ReferenceFiles.rows("certified_units.csv"))
                        .filteredOn(row -> !row.text("batch").endsWith("补充认定"))
                        .hasSize(229)
                        .allSatisfy(row -> {
                            CertifiedUnit unit =
                                    units.match(row.text("name"), day).orElseThrow();
                            assertThat(unit.certified()).isTrue();
                            assertThat(unit.demo()).isFalse();
                        }));
    }

    @Test
    void unconfirmedCandidatesSayThatTheyAreForTheDemonstration() {
        CertifiedUnit museum = units.match("宁夏科技馆", IN_2022).orElseThrow();
        assertThat(museum.category()).isEqualTo(UnitCategory.FREE_MUSEUM);
        assertThat(museum.certified()).isTrue();
        assertThat(museum.demo()).isTrue();
    }

    @Test
    void aConfirmedEntryIsMatchedBeforeACandidateOfTheSameName() {
        CertifiedUnit museum = units.match("重庆科技馆", IN_2022).orElseThrow();
        assertThat(museum.category()).isEqualTo(UnitCategory.EDU_BASE);
        assertThat(museum.demo()).isFalse();
    }

    @Test
    void matchesTheWholeNameOrAliasOnly() {
        assertThat(units.match("甘肃科技馆", IN_2022)).isPresent();
        assertThat(units.match("鄞州区科协", IN_2022).orElseThrow().name()).isEqualTo("宁波市鄞州区科学技术协会");
        assertThat(units.match("鄞州区", IN_2022)).isEmpty();
        assertThat(units.match("", IN_2022)).isEmpty();
    }

    @Test
    void theNameOfEveryDemonstrationCountyIsTheNameOfItsBody() {
        assertThat(ReferenceFiles.rows("certified_units.csv"))
                .filteredOn(row -> row.text("category").startsWith("DEMO_COUNTY"))
                .hasSize(80)
                .allSatisfy(row -> {
                    String region = row.text("region_code");
                    assertThat(authorities.ofRegion(region).orElseThrow().name())
                            .isEqualTo(row.text("name"));
                    assertThat(units.ofRegion(region, IN_2022).orElseThrow().name())
                            .isEqualTo(row.text("name"));
                });
        assertThat(units.ofRegion("640104", IN_2022)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"科", "kejiguan", "ke ji guan", "kjg", "k"})
    void placesCertifiedUnitsFirstWithinAClass(String q) {
        List<CertifiedUnit> found = units.search(q, IN_2022);
        assertThat(found).hasSize(10);
        assertThat(found).allMatch(CertifiedUnit::certified);
    }

    @Test
    void ordersExactPrefixAliasInside() {
        assertThat(units.search("湖北省科技馆", IN_2022))
                .extracting(CertifiedUnit::name)
                .startsWith("湖北省科技馆", "湖北省科学技术馆");
        assertThat(units.search("广西科技馆", IN_2022))
                .extracting(CertifiedUnit::name)
                .startsWith("广西科技馆", "广西壮族自治区科学技术馆（广西青少年科技中心）");
    }

    @Test
    void findsNothingForNothing() {
        assertThat(units.search("", IN_2022)).isEmpty();
        assertThat(units.search("　", IN_2022)).isEmpty();
    }

    @Test
    void everyBatchOfTheFilesHasAValidity() {
        Map<String, Long> known = ReferenceFiles.rows("register_batches.csv").stream()
                .collect(Collectors.groupingBy(CertifiedUnitsModuleTests::batch, Collectors.counting()));
        assertThat(known.values()).containsOnly(1L);
        assertThat(List.of("certified_units.csv", "certified_candidates.csv"))
                .flatMap(ReferenceFiles::rows)
                .allMatch(row -> known.containsKey(batch(row)));
    }

    private static String batch(ReferenceRow row) {
        return row.text("category") + row.text("batch");
    }

    private static List<String> ofBatch(String batch) {
        return ReferenceFiles.rows("certified_units.csv").stream()
                .filter(row -> row.text("batch").equals(batch))
                .map(row -> row.text("name"))
                .toList();
    }
}
