package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page an office is led to opens for it and says that one is there. */
@PageTest
class OfficeNavPageTests {

    @Autowired
    Portal portal;

    @ParameterizedTest
    @CsvSource({
        "province-ningxia, 13",
        "society-physics, 11",
        "ministry-agriculture, 11",
        "city-yinchuan, 2",
        "county-xingqing, 2"
    })
    void leadsToPagesThatOpen(String login, int pages) {
        var office = portal.as(login);
        List<String> places =
                office.get("/office").hasStatus(200).select(".office-nav a").eachAttr("href");
        assertThat(places).hasSize(pages);
        for (String place : places) {
            Page page = office.get(place).hasStatus(200);
            assertThat(page.select(".office-nav a[aria-current]").eachAttr("href"))
                    .as(place)
                    .containsExactly(place);
        }
    }
}
