package org.openkepu.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is listed where, over all divisions (rule attribution.level.mismatch; A45, A46). */
@PageTest
class AuthoritiesModuleTests {

    private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");
    private static final Set<String> WITHOUT = Set.of("810000", "820000");

    @Autowired
    Authorities authorities;

    @Autowired
    Regions regions;

    @ParameterizedTest
    @ValueSource(strings = {"110000", "120000", "310000", "500000"})
    void everyDistrictAndCountyOfAMunicipalityIsListedUnderCityAndNoneUnderCounty(String municipality) {
        assertThat(regions.children(municipality)).isNotEmpty().allSatisfy(district -> {
            Authority body = authorities.ofRegion(district.code()).orElseThrow();
            assertThat(body.level()).isEqualTo(AuthorityLevel.CITY);
            assertThat(listed(AuthorityLevel.CITY, municipality, body.name())).contains(body);
            assertThat(listed(AuthorityLevel.COUNTY, null, body.name())).doesNotContain(body);
        });
        assertThat(listed(AuthorityLevel.COUNTY, municipality, "")).isEmpty();
    }

    @Test
    void everyOtherCountyIsListedUnderCountyAndEveryCityUnderCityAndNowhereElse() {
        Set<String> seen = new HashSet<>();
        regions.children(null).stream()
                .map(Region::code)
                .filter(code -> !MUNICIPALITIES.contains(code) && !WITHOUT.contains(code))
                .flatMap(this::below)
                .forEach(region -> {
                    Authority body = authorities.ofRegion(region.code()).orElseThrow();
                    boolean city = region.level() == RegionLevel.CITY;
                    assertThat(body.level())
                            .as(body.name())
                            .isEqualTo(city ? AuthorityLevel.CITY : AuthorityLevel.COUNTY);
                    assertThat(listed(body.level(), null, body.name())).contains(body);
                    assertThat(listed(city ? AuthorityLevel.COUNTY : AuthorityLevel.CITY, null, body.name()))
                            .doesNotContain(body);
                    assertThat(seen.add(body.name() + body.path())).isTrue();
                });
        assertThat(seen).hasSizeGreaterThan(3_000);
    }

    @Test
    void noMunicipalityHasACityBodyOfItsOwnBesidesItsProvincialOne() {
        assertThat(MUNICIPALITIES).allSatisfy(municipality -> {
            Authority body = authorities.ofRegion(municipality).orElseThrow();
            assertThat(body.level()).isEqualTo(AuthorityLevel.PROVINCE);
            assertThat(listed(AuthorityLevel.CITY, municipality, body.name())).doesNotContain(body);
        });
    }

    @Test
    void listsTheThirtyOneProvincesAndXpcc() {
        List<String> provinces = regions.children(null).stream()
                .map(Region::code)
                .filter(code -> !WITHOUT.contains(code))
                .toList();
        assertThat(provinces)
                .hasSize(32)
                .allSatisfy(code -> assertThat(listed(AuthorityLevel.PROVINCE, code, ""))
                        .singleElement()
                        .extracting(Authority::regionCode)
                        .isEqualTo(code));
        assertThat(WITHOUT).allSatisfy(code -> {
            assertThat(authorities.ofRegion(code)).isEmpty();
            assertThat(listed(AuthorityLevel.PROVINCE, code, "")).isEmpty();
            assertThat(listed(AuthorityLevel.COUNTY, code, "")).isEmpty();
        });
    }

    @Test
    void doesNotListTheOrganiserAmongMinistries() {
        assertThat(authorities.named("中国科学技术协会")).isEmpty();
        assertThat(listed(AuthorityLevel.MINISTRY, null, "中国科协")).isEmpty();
        assertThat(authorities.named("农业农村部"))
                .get()
                .extracting(Authority::level)
                .isEqualTo(AuthorityLevel.MINISTRY);
    }

    @ParameterizedTest
    @EnumSource(names = {"SOCIETY", "MINISTRY"})
    void ignoresTheProvinceForSocietiesAndMinistries(AuthorityLevel level) {
        assertThat(listed(level, "640000", ""))
                .isEqualTo(listed(level, null, ""))
                .hasSize(10);
    }

    @Test
    void tellsTheFourDrumTowerDistrictsApart() {
        assertThat(listed(AuthorityLevel.COUNTY, null, "鼓楼区"))
                .extracting(Authority::path)
                .containsExactlyInAnyOrder("江苏省 · 南京市", "江苏省 · 徐州市", "福建省 · 福州市", "河南省 · 开封市");
    }

    @Test
    void placesDemonstrationAndCreationCountiesFirstAmongTheirNeighbours() {
        assertThat(listed(AuthorityLevel.CITY, "110000", ""))
                .extracting(Authority::name)
                .startsWith("北京市西城区科学技术协会", "北京市海淀区科学技术协会", "北京市东城区科学技术协会");
        assertThat(listed(AuthorityLevel.COUNTY, null, "鼓楼区").get(0).name()).isEqualTo("南京市鼓楼区科学技术协会");
    }

    @ParameterizedTest
    @ValueSource(strings = {"兴庆", "兴庆区科协", "银川市兴庆区", "xingqing", "xing qing", "ycsxqq", "xqqkx"})
    void findsABodyByNameAliasPinyinAndInitials(String q) {
        assertThat(listed(AuthorityLevel.COUNTY, "640000", q))
                .extracting(Authority::name)
                .contains("银川市兴庆区科学技术协会");
    }

    @Test
    void findsAnXpccCityByItsDivision() {
        assertThat(listed(AuthorityLevel.CITY, "660000", "第八师"))
                .extracting(Authority::name)
                .containsExactly("石河子市科学技术协会");
    }

    private List<Authority> listed(AuthorityLevel level, String province, String q) {
        return authorities.search(level, province, q);
    }

    private Stream<Region> below(String code) {
        return regions.children(code).stream()
                .filter(region -> region.level() != RegionLevel.TOWNSHIP)
                .flatMap(region -> Stream.concat(Stream.of(region), below(region.code())));
    }
}
