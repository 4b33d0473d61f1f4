package org.openkepu.registry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The look-ups as scripts and boxes see them: fields, order, odd input, limits. */
@PageTest
class LookupPageTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Portal portal;

    @Autowired
    MockMvc mvc;

    @Test
    void unitsHaveTheFieldsOfTheContractInChineseAndEnglish() {
        JsonNode first = entries("/lookup/units?q=宁夏科技馆").get(0);
        assertThat(first.propertyNames())
                .containsExactlyInAnyOrder("id", "name", "category", "categoryName", "certified", "demo");
        assertThat(first.get("category").asString()).isEqualTo("FREE_MUSEUM");
        assertThat(first.get("categoryName").asString()).isEqualTo("2021年度全国科技馆免费开放科技馆");
        assertThat(first.get("certified").asBoolean()).isTrue();
        assertThat(first.get("demo").asBoolean()).isTrue();
        JsonNode english = entries("/lookup/units?q=宁夏科技馆&lang=en").get(0);
        assertThat(english.get("categoryName").asString()).startsWith("Science museum");
        assertThat(english.get("name").asString()).isEqualTo("宁夏科技馆");
    }

    @ParameterizedTest
    @ValueSource(strings = {"科", "keji", "k", "馆", "国"})
    void unitsAreAtMostTen(String q) {
        assertThat(entries("/lookup/units?q=" + q)).hasSize(10);
    }

    @Test
    void aMuseumNamedAfterTheCampaignIsShownWithoutCertification() {
        JsonNode museum = entries("/lookup/units?q=湖北省博物馆").get(0);
        assertThat(museum.get("name").asString()).isEqualTo("湖北省博物馆");
        assertThat(museum.get("certified").asBoolean()).isFalse();
    }

    @Test
    void authoritiesHaveTheFieldsOfTheContract() {
        JsonNode first = entries("/lookup/authorities?level=COUNTY&provinceCode=640000&q=兴庆")
                .get(0);
        assertThat(first.propertyNames()).contains("id", "name", "level", "regionCode", "path", "certified");
        assertThat(first.get("name").asString()).isEqualTo("银川市兴庆区科学技术协会");
        assertThat(first.get("level").asString()).isEqualTo("COUNTY");
        assertThat(first.get("regionCode").asString()).isEqualTo("640104");
        assertThat(first.get("path").asString()).isEqualTo("宁夏回族自治区 · 银川市");
        assertThat(first.get("certified").asBoolean()).isFalse();
    }

    @Test
    void aCreationCountyOfAMunicipalityStandsFirstUnderCityAndCarriesItsCategory() {
        JsonNode haidian = entries("/lookup/authorities?level=CITY&provinceCode=110000&q=海淀")
                .get(0);
        assertThat(haidian.get("certified").asBoolean()).isTrue();
        assertThat(haidian.get("category").asString()).isEqualTo("DEMO_COUNTY_2");
        assertThat(entries("/lookup/authorities?level=COUNTY&provinceCode=110000"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',34",
        "110000,16",
        "420000,17",
        "660000,12",
        "640100,6",
        "441900,36",
        "620200,5",
        "810000,18",
        "710000,0"
    })
    void regionsAreAllThatStandDirectlyBelow(String parent, int number) {
        JsonNode below = entries("/lookup/regions?parent=" + parent);
        assertThat(below).hasSize(number);
        assertThat(below).allMatch(entry -> entry.propertyNames().size() == 3);
    }

    @Test
    void regionsWithoutAParentAreTheProvinces() {
        assertThat(entries("/lookup/regions"))
                .extracting(entry -> entry.get("level").asString())
                .containsOnly("PROVINCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lookup/units",
                "/lookup/units?q=",
                "/lookup/units?q=%00",
                "/lookup/units?q=a%00b",
                "/lookup/units?q=%EF%BF%BF",
                "/lookup/units?q=%20",
                "/lookup/units?q=%27%20or%201=1--",
                "/lookup/authorities",
                "/lookup/authorities?level=EVERYTHING&q=a",
                "/lookup/authorities?level=county",
                "/lookup/authorities?level=COUNTY&provinceCode=999999",
                "/lookup/authorities?level=COUNTY&provinceCode=%00",
                "/lookup/authorities?level=COUNTY&q=%00",
                "/lookup/regions?parent=1",
                "/lookup/regions?parent=%00",
                "/lookup/regions?parent=110100",
                "/lookup/regions?parent=a&parent=b"
            })
    void oddQuestionsFindNothing(String address) {
        assertThat(entries(address)).isEmpty();
    }

    @Test
    void tenThousandCharactersFindNothing() throws Exception {
        for (String q : new String[] {"科".repeat(10_000), "k".repeat(10_000), "\uD800".repeat(10_000)}) {
            for (String path : new String[] {"/lookup/units", "/lookup/authorities", "/lookup/regions"}) {
                MockHttpServletResponse answer = mvc.perform(
                                get(path).param("q", q).param("level", "COUNTY").param("parent", q))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).isEqualTo(200);
                assertThat(answer.getContentAsString()).isEqualTo("[]");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lookup/units?q=a", "/lookup/authorities?level=CITY", "/lookup/regions"})
    void lookingUpMakesNoSessionAndMayBeKeptForAWhile(String address) {
        Page answer = portal.visitor().get(address).hasStatus(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("max-age").doesNotContain("no-store");
    }

    @Test
    void theSixHundredAndFirstLookUpOfAMinuteIsTooMany() throws Exception {
        for (int i = 0; i < 600; i++) {
            assertThat(lookUpFrom("203.0.113.7").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = lookUpFrom("203.0.113.7");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(lookUpFrom("203.0.113.8").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse lookUpFrom(String address) throws Exception {
        return mvc.perform(get("/lookup/regions").with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private JsonNode entries(String address) {
        JsonNode entries =
                JSON.readTree(portal.visitor().get(address).hasStatus(200).body());
        assertThat(entries.isArray()).isTrue();
        return entries;
    }
}
