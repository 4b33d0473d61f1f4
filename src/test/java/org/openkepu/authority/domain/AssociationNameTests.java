package org.openkepu.authority.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;

class AssociationNameTests {

    @ParameterizedTest
    @CsvSource({
        "320000 江苏省, 320100 南京市, 320106 鼓楼区, 南京市鼓楼区科学技术协会, 鼓楼区科协, COUNTY",
        "330000 浙江省, 330400 嘉兴市, 330424 海盐县, 海盐县科学技术协会, 海盐县科协, COUNTY",
        "320000 江苏省, 320200 无锡市, 320282 宜兴市, 宜兴市科学技术协会, 宜兴市科协, COUNTY",
        "150000 内蒙古自治区, 150400 赤峰市, 150425 克什克腾旗, 克什克腾旗科学技术协会, 克什克腾旗科协, COUNTY",
        "520000 贵州省, 520200 六盘水市, 520203 六枝特区, 六枝特区科学技术协会, 六枝特区科协, COUNTY"
    })
    void namesDistrictsAfterTheirCityAndCountiesAfterThemselves(
            String province, String city, String county, String name, String shortName, AuthorityLevel level) {
        var named = AssociationName.of(path(province, city, county));
        assertThat(named.name()).isEqualTo(name);
        assertThat(named.shortName()).isEqualTo(shortName);
        assertThat(named.level()).isEqualTo(level);
    }

    @Test
    void listsCountiesOfMunicipalitiesUnderCity() {
        var named = AssociationName.of(
                List.of(region("500000 重庆市", RegionLevel.PROVINCE), region("500229 城口县", RegionLevel.COUNTY)));
        assertThat(named.name()).isEqualTo("重庆市城口县科学技术协会");
        assertThat(named.aliases()).containsExactlyInAnyOrder("重庆市城口县科协", "城口县科学技术协会");
        assertThat(named.level()).isEqualTo(AuthorityLevel.CITY);
    }

    @Test
    void listsCountiesDirectlyUnderAProvinceUnderCounty() {
        var named = AssociationName.of(
                List.of(region("420000 湖北省", RegionLevel.PROVINCE), region("429021 神农架林区", RegionLevel.COUNTY)));
        assertThat(named.name()).isEqualTo("神农架林区科学技术协会");
        assertThat(named.level()).isEqualTo(AuthorityLevel.COUNTY);
    }

    @Test
    void listsXpccCitiesUnderCity() {
        var named = AssociationName.of(
                List.of(region("660000 新疆生产建设兵团", RegionLevel.PROVINCE), region("659001 石河子市", RegionLevel.CITY)));
        assertThat(named.name()).isEqualTo("石河子市科学技术协会");
        assertThat(named.level()).isEqualTo(AuthorityLevel.CITY);
    }

    private static List<Region> path(String... codesAndNames) {
        var path = new ArrayList<Region>();
        for (String codeAndName : codesAndNames) {
            path.add(region(codeAndName, RegionLevel.values()[path.size()]));
        }
        return path;
    }

    private static Region region(String codeAndName, RegionLevel level) {
        return new Region(codeAndName.substring(0, 6), codeAndName.substring(7), level, null);
    }
}
