package org.openkepu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Campaigns as data: made without copied dates, changed under a version, changes of running stages told to everyone. They have a
 * database without the years other tests make: the latest year counts here.
 */
@PageTest
@TestPropertySource(properties = "test.database=alone")
class CampaignPageTests {

    private static final String YEARS = "/operator/campaigns";
    private static final String CURRENT = YEARS + "/2022";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private Person operator;

    @BeforeEach
    void signIn() {
        operator = portal.as("operator");
    }

    /** The other tests file in the year as it is. */
    @AfterEach
    void asItWas() {
        stages().set("closes-FILING", "2022-09-28T23:59:59").submit();
        database.sql("delete from campaign_option where campaign_id in (select id from campaign where year = 2023)")
                .update();
        database.sql("delete from campaign_stage_change").update();
        database.sql("delete from campaign where year = 2023").update();
        database.sql("delete from campaign_option where code = 'SCIENCE_FILM'").update();
        database.sql("update campaign_option set retired = false").update();
        // a saved campaign lets every memory forget
        operator.get(CURRENT).form(CURRENT).submit().hasStatus(303);
    }

    @Test
    void tellsEveryoneThatARunningStageWasMoved() {
        stages().set("closes-FILING", "2022-09-30T23:59:59").submit().hasStatus(303);
        String told = "活动信息填报截止时间由 2022-09-28 23:59:59 改为北京时间 2022-09-30 23:59:59";
        assertThat(portal.visitor().get("/").select("[data-stage-news]").text()).contains(told);
        assertThat(portal.as("informant-yinchuan")
                        .get("/desk")
                        .select("[data-stage-news]")
                        .text())
                .contains(told);
        assertThat(portal.as("province-ningxia")
                        .get("/office")
                        .select("[data-stage-news]")
                        .text())
                .contains(told);
        assertThat(operator.get(CURRENT).text()).contains("阶段时间的修改记录", "运营人员");
        assertThat(database.sql("select count(*) from audit_entry where action = 'campaign.stage-changed'"
                                + " and detail->>'stage' = 'FILING'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aStageEndsAtTheLastInstantOfItsLastSecond() {
        stages().set("closes-FILING", "2022-09-30T12:00:00").submit().hasStatus(303);
        assertThat(database.sql("select closes_at = '2022-09-30 12:00:01+08' from campaign_stage s join campaign c"
                                + " on c.id = s.campaign_id where c.year = 2022 and kind = 'FILING'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Page refused =
                stages().set("closes-FILING", "2022-08-01T00:00:00").submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("campaign.order");
        assertThat(refused.form("/stages").value("closes-FILING")).isEqualTo("2022-08-01T00:00:00");
        assertThat(stages().set("opens-FILING", "").submit().hasStatus(422).rules())
                .containsExactly("field.required");
    }

    @Test
    void aFormMadeFromAnOlderStateShowsBothTexts() {
        Form first = operator.get(CURRENT).form(CURRENT).set("theme", "甲主题");
        Form second = operator.get(CURRENT).form(CURRENT).set("theme", "乙主题");
        String before = second.value("name");
        first.submit().hasStatus(303);
        Page stale = second.submit().hasStatus(409);
        assertThat(stale.rules()).containsExactly("form.stale");
        assertThat(stale.select("[data-stored]").text()).contains("甲主题", before);
        Form mended = stale.form(CURRENT);
        assertThat(mended.value("theme")).isEqualTo("乙主题");
        mended.set("theme", "喜迎二十大，科普向未来").submit().hasStatus(303);
        assertThat(portal.visitor().get("/").heading()).isEqualTo("喜迎二十大，科普向未来");
    }

    @Test
    void theNextYearCopiesOptionsAndNoDate() {
        Page refused = next().submit().hasStatus(422);
        assertThat(refused.rules()).containsOnly("field.required");
        Form filled = next().set("activityFrom", "2023-08-15").set("activityTo", "2023-10-15");
        Form twice = next().set("activityFrom", "2023-08-15").set("activityTo", "2023-10-15");
        String address = filled.submit().hasStatus(303).location();
        assertThat(address).isEqualTo(YEARS + "/2023");
        Page made = operator.get(address);
        assertThat(made.select("input[type=datetime-local]").eachAttr("value")).containsOnly("");
        assertThat(made.form(address).value("editLimit")).isEqualTo("3");
        assertThat(operator.get(address + "/options/FORM").select("[data-code]"))
                .hasSizeGreaterThan(10);
        assertThat(portal.visitor().get("/").text()).contains("2022年全国科普日");
        assertThat(made.form("/current").submit().hasStatus(422).rules()).containsExactly("campaign.incomplete");
        // made from the list of then it would be 2024, and the latest has no dates to copy either
        assertThat(twice.value("name")).isEqualTo("2023年全国科普日");
    }

    @Test
    void aYearIsMadeOnce() {
        database.sql("insert into campaign (id, year, name, name_en, theme, activity_from, activity_to) values"
                        + " (gen_random_uuid(), 2023, '2023', '2023', '2023', '2023-09-01', '2023-09-30')")
                .update();
        Page list = operator.get(YEARS);
        assertThat(list.text()).contains("新建 2024 年");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.sql(
                                "insert into campaign (id, year, name, name_en, theme, activity_from, activity_to) values"
                                        + " (gen_random_uuid(), 2023, 'b', 'b', 'b', '2023-09-01', '2023-09-30')")
                        .update()))
                .as("campaign.year.taken stands on the year's constraint")
                .hasMessageContaining("campaign_year_unique");
    }

    @Test
    void aRetiredOptionIsOfferedNoMoreAndKeepsItsName() {
        String list = CURRENT + "/options/FORM";
        operator.get(list)
                .form(list)
                .force("retired", "QUIZ")
                .set("newCode", "SCIENCE_FILM")
                .set("newName", "科学电影")
                .set("newNameEn", "Science film")
                .submit()
                .hasStatus(303);
        assertThat(operator.get(list).select("[data-code=QUIZ] [name=retired]").hasAttr("checked"))
                .isTrue();
        Person informant = portal.as("informant-yinchuan");
        String draft = informant
                .get("/desk/activities/new")
                .form("/desk/activities")
                .submit()
                .location();
        var offered = informant.get(draft + "/details").select("#form option").eachAttr("value");
        assertThat(offered).contains("SCIENCE_FILM", "LECTURE").doesNotContain("QUIZ");
        assertThat(portal.visitor().get("/activities").text()).contains("知识竞赛");
        assertThat(operator.get(list)
                        .form(list)
                        .set("newCode", "LECTURE")
                        .set("newName", "讲座")
                        .set("newNameEn", "Lecture")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .containsExactly("campaign.option.code");
    }

    @Test
    void theWordsOfFoodSafetyAreKept() {
        Form terms = operator.get(CURRENT).form("/terms");
        String before = terms.value("terms");
        assertThat(before).contains("食源性疾病");
        for (String wrong : List.of("食", "食\0品")) {
            assertThat(terms.set("terms", before + "\n" + wrong)
                            .submit()
                            .hasStatus(422)
                            .rules())
                    .containsExactly("campaign.terms");
        }
        operator.get(CURRENT)
                .form("/terms")
                .set("terms", before + "\n预制菜")
                .submit()
                .hasStatus(303);
        assertThat(operator.get(CURRENT).form("/terms").value("terms")).contains("预制菜");
        operator.get(CURRENT).form("/terms").set("terms", before).submit().hasStatus(303);
    }

    private Form stages() {
        return operator.get(CURRENT).form("/stages");
    }

    private Form next() {
        return operator.get(YEARS)
                .form(YEARS)
                .set("name", "2023年全国科普日")
                .set("nameEn", "National Science Day 2023")
                .set("theme", "提升全民科学素质");
    }
}
