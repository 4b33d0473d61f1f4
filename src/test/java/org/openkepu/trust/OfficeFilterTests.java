package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No filter of a list, a sheet or a table of figures reaches beyond the scope of who asks. */
@PageTest
class OfficeFilterTests {

    private static final String LIST = "/office/activities";

    @Autowired
    Portal portal;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private ScopedActivities activities;

    @BeforeEach
    void everything() {
        activities = new ScopedActivities(ScopedThings.of(context).get("activities"), database);
    }

    /** Filters that ask for more than the own: places, bodies, single activities, and words the portal does not know. */
    private List<String> filters() {
        var filters = new ArrayList<>(List.of("", "?q=范围试验", "?status=HIDDEN", "?scope=", "?ownerId=&sample=false"));
        for (String province : List.of("640000", "110000", "310000", "660000")) {
            filters.add("?provinceCode=" + province);
            filters.add("?provinceCode=" + province + "&provinceCode=640000&regionCode=" + province + "&q=范围试验");
        }
        filters.addAll(List.of("?cityCode=640100", "?cityCode=640200", "?countyCode=110101", "?countyCode=640104"));
        database.sql("select distinct authority_id from activity where title like '范围试验%'")
                .query(UUID.class)
                .list()
                .forEach(body -> filters.add("?authorityId=" + body));
        activities.numbers().forEach(number -> filters.add("?q=" + number));
        return filters;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "province-ningxia",
                "province-beijing",
                "society-physics",
                "society-mechanics",
                "ministry-agriculture"
            })
    void noFilterReachesBeyondTheScope(String login) throws IOException {
        Person body = portal.as(login);
        List<String> own = activities.own(login);
        List<String> foreign = activities.numbers(activities.foreign(login));
        int all = total(body.get(LIST));
        var seen = new TreeSet<String>();
        for (String filter : filters()) {
            Page list = body.get(LIST + filter).hasStatus(200);
            List<String> listed = list.select("tr[data-id]").eachAttr("data-id");
            assertThat(listed).as(login + filter).doesNotContainAnyElementsOf(activities.foreign(login));
            assertThat(total(list)).as(login + filter).isLessThanOrEqualTo(all);
            assertThat(text(body.get(LIST + ".xlsx" + filter).hasStatus(200).bytes()))
                    .as("sheet of " + login + filter)
                    .doesNotContain(foreign);
            seen.addAll(listed);
        }
        assertThat(seen).as("the own ones are found").containsAll(own);
        for (String number : foreign) {
            assertThat(total(body.get(LIST + "?q=" + number))).as(number).isZero();
        }
    }

    private static int total(Page list) {
        return Integer.parseInt(list.select("main").attr("data-total"));
    }

    private static String text(byte[] sheet) throws IOException {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(sheet).get()) {
            for (var entry : zip.getEntries("xl/worksheets/sheet1.xml")) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "province-beijing",
                "city-yinchuan",
                "county-xingqing",
                "society-physics",
                "society-mechanics",
                "ministry-agriculture"
            })
    void figuresAreOfTheScopeWhateverIsAskedFor(String login) throws IOException {
        Person body = portal.as(login);
        for (String by : List.of("county", "authority", "unit")) {
            String address = "/office/statistics?by=" + by;
            List<String> figures = figures(body.get(address).hasStatus(200));
            for (String forged : List.of(
                    "&provinceCode=640000", "&cityCode=640200&countyCode=640202", "&scope=&regionCode=&authorityId=")) {
                assertThat(figures(body.get(address + forged).hasStatus(200)))
                        .as(login + address + forged)
                        .isEqualTo(figures);
            }
        }
        String sheet = "/office/statistics.xlsx?by=county";
        assertThat(rows(body.get(sheet + "&provinceCode=640000&countyCode=640202&authorityId=")))
                .as("sheet of " + login)
                .isEqualTo(rows(body.get(sheet)));
    }

    /** The rows of a sheet of figures but for the last, which tells the time. */
    private static String rows(Page sheet) throws IOException {
        String text = text(sheet.hasStatus(200).bytes());
        assertThat(text).contains("<row");
        return text.substring(0, text.lastIndexOf("<row"));
    }

    private static List<String> figures(Page page) {
        return page.select("[data-value]").eachAttr("data-value");
    }
}
