package org.openkepu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's province, city and county have something to look at; nobody of the cast finds it among their own. */
@PageTest
class NingxiaSamplesPageTests {

    private static final String SAMPLES =
            "select count(*) from activity a where a.sample and a.province_code = '640000'"
                    + " and a.state = 'PUBLISHED' and ";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    @Test
    void areAsCompleteAsTheirRowsSay() {
        assertThat(count("true")).isEqualTo(15);
        assertThat(count("a.supplement_submitted_at is not null and a.summary_submitted_at is not null"))
                .isEqualTo(8);
        assertThat(count("a.supplement_submitted_at is null and a.summary_submitted_at is null"))
                .isEqualTo(4);
        assertThat(count("a.county_code = '640104'")).isEqualTo(6);
        assertThat(count("a.late")).isZero();
        assertThat(count("a.owner_id in (select id from account where login like 'informant-%')"))
                .isZero();
    }

    @Test
    void standMarkedInTheListsOfTheProvince() {
        Page list = portal.as("province-ningxia")
                .get("/office/activities?q=食品安全进社区科普讲座")
                .hasStatus(200);
        assertThat(list.text()).contains("食品安全进社区科普讲座", "样例");
        Page county = portal.as("county-xingqing").get("/office").hasStatus(200);
        assertThat(Integer.parseInt(county.select("[data-figure=published]").attr("data-value")))
                .isGreaterThanOrEqualTo(6);
    }

    private long count(String condition) {
        return database.sql(SAMPLES + condition).query(Long.class).single();
    }
}
