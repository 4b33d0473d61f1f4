package org.openkepu.guidance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator writes stands on the help page at once, in versions; whom to ask stands on every page (A59). */
@PageTest
class GuidancePageTests {

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private final String title = "常见问题 " + System.nanoTime();

    @Test
    void aSectionIsWrittenChangedAndTakenDown() {
        Person operator = portal.as("operator");
        typed(operator, "## 怎么办\n- 先看[活动](/activities)\n- <b>不是标签</b>").submit().hasStatus(303);
        String id = id();
        Page help = portal.visitor().get("/help");
        assertThat(help.select("[data-guidance=" + id + "]").text()).isEqualTo(title);
        assertThat(help.linksTo("/activities")).isTrue();
        assertThat(help.text()).contains("<b>不是标签</b>");
        assertThat(help.select("main b")).isEmpty();

        Form stale = section(operator, id);
        section(operator, id).set("text", "新的内容").submit().hasStatus(303);
        assertThat(portal.visitor().get("/help").text()).contains("新的内容").doesNotContain("不是标签");
        Page refused = stale.set("text", "旧页面上写的").submit().hasStatus(409);
        assertThat(refused.rules()).containsExactly("form.stale");
        assertThat(refused.text()).contains("新的内容", "旧页面上写的");
        assertThat(operator.get("/operator/help/sections/" + id)
                        .select("[data-revisions]")
                        .attr("data-revisions"))
                .isEqualTo("2");

        operator.get("/operator/help").form(id + "/removal").submit().hasStatus(303);
        assertThat(portal.visitor().get("/help").text()).doesNotContain(title);
        operator.get("/operator/help/sections/" + id).hasStatus(404);
    }

    @Test
    void englishReadersSeeEnglishWhereItWasWritten() {
        Person operator = portal.as("operator");
        typed(operator, "中文内容")
                .set("titleEn", "Questions")
                .set("textEn", "English words")
                .submit()
                .hasStatus(303);
        assertThat(portal.visitor().get("/help?lang=en").text())
                .contains("Questions", "English words")
                .doesNotContain("中文内容");
    }

    @Test
    void anEmptySectionIsRefused() {
        Page refused = typed(portal.as("operator"), "").submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("field.required");
        assertThat(refused.form("/operator/help/sections").value("title")).isEqualTo(title);
    }

    @Test
    void whomToAskStandsInFootersAndOnErrorPages() {
        Person operator = portal.as("operator");
        operator.get("/operator/help")
                .form("/contact")
                .set("siteName", "技术运营组")
                .set("sitePhone", "010-00000000")
                .set("hours", "工作日 9:00—17:30")
                .submit()
                .hasStatus(303);
        Person visitor = portal.visitor();
        assertThat(visitor.get("/activities").select("footer").text()).contains("技术运营组 010-00000000");
        assertThat(visitor.get("/nowhere").select("[data-contact]").text()).contains("技术运营组 010-00000000");
        assertThat(visitor.get("/help").text()).contains("工作日 9:00—17:30");
    }

    private Form typed(Person operator, String text) {
        return operator.get("/operator/help/sections")
                .form("/operator/help/sections")
                .set("position", "50")
                .set("title", title)
                .set("text", text);
    }

    private Form section(Person operator, String id) {
        return operator.get("/operator/help/sections/" + id).form("/sections/" + id);
    }

    private String id() {
        return database.sql("select section_id from guidance_revision where title = ?")
                .param(title)
                .query(String.class)
                .single();
    }
}
