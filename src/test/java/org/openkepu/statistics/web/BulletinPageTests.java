package org.openkepu.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.statistics.ManyFigures;
import org.openkepu.support.Form;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bulletins from composing to reading: frozen for good, for the audience chosen and nobody else (A39, A40, A42, A47). */
@PageTest
class BulletinPageTests {

    private static final String LIST = "/operator/bulletins";

    @Autowired
    Portal portal;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Regions regions;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    @Autowired
    JdbcClient database;

    private Person operator;

    @BeforeEach
    void theOperator() {
        operator = portal.as("operator");
    }

    private void moreActivities(int seed) {
        new ManyFigures(database, regions, authorities, seed)
                .write(campaigns.current().id(), informants.member().actor().accountId(), 40);
    }

    private Form form(String kind) {
        return operator.get(LIST + "/new?kind=" + kind).hasStatus(200).form(LIST);
    }

    /** Publishes and answers the id. */
    private String publish(String kind, String readers) {
        String location =
                form(kind).set("readers", readers).submit().hasStatus(303).location();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void everyKindIsPreviewedAndPublished() {
        for (String kind : List.of("EDU_BASE", "FREE_MUSEUM", "COUNTY", "FOOD_SAFETY")) {
            Page preview = operator.get(LIST + "/new?kind=" + kind).hasStatus(200);
            assertThat(preview.select("tbody tr").size()).as(kind).isPositive();
            Page page = operator.get(LIST + "/" + publish(kind, "ADMINS")).hasStatus(200);
            assertThat(page.select("tbody tr")).hasSameSizeAs(preview.select("tbody tr"));
            assertThat(page.text()).contains("发布后不再变动");
        }
    }

    @Test
    void laterChangesNeverAlterIt() throws IOException {
        moreActivities(11);
        String id = publish("FOOD_SAFETY", "PUBLIC");
        Page before = portal.visitor().get("/bulletins/" + id).hasStatus(200);
        moreActivities(12);
        Page after = portal.visitor().get("/bulletins/" + id);
        assertThat(after.select("[data-value]").eachAttr("data-value"))
                .isEqualTo(before.select("[data-value]").eachAttr("data-value"));
        assertThat(operator.get(LIST + "/new?kind=FOOD_SAFETY")
                        .select("tfoot [data-value]")
                        .eachAttr("data-value"))
                .isNotEqualTo(before.select("tfoot [data-value]").eachAttr("data-value"));
        assertThatThrownBy(() ->
                        database.sql("update bulletin_line set published = 0").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> database.sql("delete from bulletin").update()).hasMessageContaining("never changed");
        byte[] sheet = portal.visitor()
                .get("/bulletins/" + id + ".xlsx")
                .hasStatus(200)
                .bytes();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getLastRowNum())
                    .isEqualTo(before.select("tbody tr").size() + 2);
        }
    }

    @Test
    void namesTaiwanWithoutFigures() {
        Page page = operator.get(LIST + "/" + publish("FOOD_SAFETY", "ADMINS"));
        assertThat(page.select("tbody tr")).hasSize(35);
        assertThat(page.select("tbody tr:contains(台湾省) td.cell-num:not(.sub)").eachText())
                .containsOnly("–");
    }

    @Test
    void isReadByItsAudienceAndNobodyElse() {
        String open = publish("FOOD_SAFETY", "PUBLIC");
        String admins = publish("FOOD_SAFETY", "ADMINS");
        String bodies = publish("FOOD_SAFETY", "BODIES");
        for (String hidden : List.of(admins, bodies)) {
            portal.visitor().get("/bulletins/" + hidden).hasStatus(404);
            portal.visitor().get("/bulletins/" + hidden + ".xlsx").hasStatus(404);
            assertThat(portal.visitor().get("/bulletins").select("[data-bulletin=" + hidden + "]"))
                    .isEmpty();
        }
        assertThat(portal.visitor().get("/bulletins").select("[data-bulletin=" + open + "]"))
                .hasSize(1);
        Person province = portal.as("province-ningxia");
        Person society = portal.as("society-physics");
        for (String id : List.of(open, admins, bodies)) {
            province.get("/office/bulletins/" + id).hasStatus(200);
            province.get("/office/bulletins/" + id + ".xlsx").hasStatus(200);
        }
        society.get("/office/bulletins/" + admins).hasStatus(200);
        society.get("/office/bulletins/" + bodies).hasStatus(404);
        society.get("/office/bulletins/" + bodies + ".xlsx").hasStatus(404);
        portal.as("city-yinchuan").get("/office/bulletins/" + open).hasStatus(403);
    }

    @Test
    void citiesAndCountiesReadTheirsAmongThoseOfEverybody() {
        String admins = publish("FOOD_SAFETY", "ADMINS");
        String provinces = publish("FOOD_SAFETY", "BODIES");
        for (String login : List.of("city-yinchuan", "county-xingqing")) {
            Person area = portal.as(login);
            assertThat(area.get("/bulletins").select("[data-bulletin=" + admins + "]"))
                    .hasSize(1);
            assertThat(area.get("/bulletins").select("[data-bulletin=" + provinces + "]"))
                    .isEmpty();
            area.get("/bulletins/" + admins).hasStatus(200);
            area.get("/bulletins/" + admins + ".xlsx").hasStatus(200);
            area.get("/bulletins/" + provinces).hasStatus(404);
            area.get("/office/bulletins").hasStatus(403);
            assertThat(area.get("/office").linksTo("/bulletins")).isTrue();
        }
        portal.as("informant-yinchuan").get("/bulletins/" + admins).hasStatus(404);
        portal.as("society-physics").get("/bulletins/" + provinces).hasStatus(404);
        portal.as("province-ningxia").get("/bulletins/" + provinces).hasStatus(200);
    }

    @Test
    void aCountyReadsWhatNamesIt() {
        String named = publish("COUNTY", "BODIES");
        String county = "county-xingqing";
        portal.as(county).get("/bulletins/" + named).hasStatus(404);
        // what is published never changes: the line is added as the operator's figures would have had it
        database.sql("""
                        insert into bulletin_line (bulletin_id, position, name, place, published)
                        select ?::uuid, 9999, name, '', 0 from authority where region_code = '640104'""").param(named).update();
        portal.as(county).get("/bulletins/" + named).hasStatus(200);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        Page refused = form("COUNTY")
                .set("heading", " ")
                .set("readers", "ADMINS")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("field.required");
        refused = form("COUNTY")
                .set("heading", "长".repeat(101))
                .force("readers", "NOBODY")
                .submit()
                .hasStatus(422);
        assertThat(refused.form(LIST).value("heading")).isEqualTo("长".repeat(101));
        assertThat(refused.select("tbody tr")).isNotEmpty();
    }

    @Test
    void aRepeatedFormPublishesOnce() {
        Form form = form("COUNTY").set("readers", "ADMINS").set("heading", "只发一次的通报");
        assertThat(form.submit().location()).isEqualTo(form.submit().location());
        assertThat(database.sql("select count(*) from bulletin where title = '只发一次的通报'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'bulletin.published' and detail ->> 'title' = '只发一次的通报'")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
