package org.openkepu.publicsite.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The public pages as a visitor meets them. */
@PageTest
class PublicPageTests {

    @Autowired
    Portal portal;

    @Test
    void showsTheCampaignWithItsNoticeAndStages() {
        Page home = portal.visitor().get("/").hasStatus(200);

        assertThat(home.mark()).isEqualTo("home");
        assertThat(home.heading()).isEqualTo("喜迎二十大，科普向未来");
        assertThat(home.text()).contains("2022年7月18日，由 18 个部门联合印发");
        assertThat(home.select("[data-stage]")).hasSize(5);
        assertThat(home.select("[data-stage=RECOMMENDATION]").text()).contains("名额确定后开放");
        assertThat(home.header("Set-Cookie")).doesNotContain("OPENKEPU");
    }

    @Test
    void countsWhatTheListHolds() {
        Page home = portal.visitor().get("/");
        Page list = portal.visitor().get("/activities").hasStatus(200);

        var figure = home.select("[data-figure=published]");
        assertThat(figure.attr("href")).isEqualTo("/activities");
        assertThat(figure.attr("data-value")).isEqualTo(list.select("main").attr("data-total"));
    }

    @Test
    void ignoresAFilterValueThatIsNoneAndSaysSo() {
        Page list = portal.visitor()
                .get("/activities?form=NONE&mode=ONLINE&provinceCode=999999&from=yesterday&page=-3&q=%00")
                .hasStatus(200);

        assertThat(list.select(".note-box").text()).contains("活动形式", "省", "从", "关键字");
        assertThat(list.select(".chip").eachText()).containsExactly("举办方式: 线上");
    }

    @Test
    void saysThatALastDayBeforeTheFirstIsNone() {
        Page list = portal.visitor()
                .get("/activities?from=2022-09-20&to=2022-09-10")
                .hasStatus(200);

        assertThat(list.select(".note-box").text()).contains("到");
        assertThat(list.select(".chip")).hasSize(1);
        assertThat(list.select("input[name=to]").attr("value"))
                .as("what was typed is shown again")
                .isEqualTo("2022-09-10");
        assertThat(list.select("input[name=to]").attr("aria-invalid")).isEqualTo("true");
        assertThat(list.select("details[open] input[name=to]")).hasSize(1);
    }

    @Test
    void keepsTheOtherFiltersWhenOneIsRemoved() {
        Page list = portal.visitor().get("/activities?q=%E7%A7%91%E5%AD%A6&provinceCode=640000&cityCode=640100");

        assertThat(list.select(".chip").eachAttr("href"))
                .containsExactly(
                        "/activities?provinceCode=640000&cityCode=640100",
                        "/activities?q=%E7%A7%91%E5%AD%A6",
                        "/activities?q=%E7%A7%91%E5%AD%A6&provinceCode=640000");
    }

    @Test
    void dropsACityOfAnotherProvince() {
        Page list = portal.visitor()
                .get("/activities?provinceCode=110000&cityCode=640100")
                .hasStatus(200);

        assertThat(list.select(".chip").eachText()).containsExactly("省、自治区、直辖市: 北京市");
    }

    @Test
    void survivesAnyPageNumber() {
        for (String page : new String[] {"0", "501", "99999999999999999999", "x", "1%27", ""}) {
            portal.visitor().get("/activities?page=" + page).hasStatus(200);
        }
        portal.visitor().get("/activities?after=1").hasStatus(200);
    }

    @Test
    void doesNotKnowAnUnpublishedNumber() {
        portal.visitor().get("/activities/2022-000000-000000").hasStatus(404);
    }

    @Test
    void explainsEveryRuleWithTheYearsNumbers() {
        Page help = portal.visitor().get("/help").hasStatus(200);

        assertThat(help.text())
                .contains("有且仅有 3 次修改", "最多 100 人", "“食品安全”四个字", "请先选“市科协”", "请先选“区县科协”", "2022-09-28 23:59:59")
                .contains("技术运营咨询", "待运营单位公布");
        portal.visitor().get("/accessibility").hasStatus(200);
    }

    @Test
    void speaksEnglishThroughout() {
        for (String address : new String[] {"/", "/activities", "/help", "/accessibility"}) {
            Page page = portal.visitor().get(address + "?lang=en").hasStatus(200);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.body()).doesNotContain("??");
        }
    }
}
