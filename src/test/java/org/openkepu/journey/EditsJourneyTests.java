package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** Three edits are spent with open eyes; the fourth is refused and nothing typed is lost (activity.edit.limit-reached). */
@JourneyTest
class EditsJourneyTests {

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void spendsThreeEditsAndKeepsTheTextOfTheFourth(int width, Browser browser) {
        var somebody = informants.certified();
        String tasks = filed.published(somebody.actor(), "第一稿：走近科学家精神主题展");
        Window window = browser.window(width).signIn(somebody.login());
        Window openBefore = browser.tab(window).visit(tasks + "/details");

        for (int edit = 1; edit <= 3; edit++) {
            window.visit(tasks + "/details").fill("title", "第" + edit + "次修改后的主题展");
            window.press("保存").visit(tasks + "/check");
            assertThat(window.text()).contains("本次为第 " + edit + " 次修改，共 3 次");
            assertThat(window.page().locator("[data-field=title] ins").innerText())
                    .isEqualTo("第" + edit + "次修改后的主题展");
            window.picture("check-edit-" + edit).press("提交修改");
            assertThat(window.visit(tasks).page().locator("main").getAttribute("data-edits-left"))
                    .isEqualTo(String.valueOf(3 - edit));
        }

        window.picture("tasks-spent").visit(tasks + "/details").picture("details-spent");
        assertThat(window.rules()).contains("activity.edit.limit-reached");
        openBefore.fill("title", "第四次想改成的名称").press("保存");
        assertThat(openBefore.picture("details-fourth").rules()).contains("activity.edit.limit-reached");
        assertThat(openBefore.field("title").inputValue()).isEqualTo("第四次想改成的名称");
        assertThat(window.visit(tasks + "/versions").picture("versions-four").text())
                .contains("第 4 版", "第3次修改后的主题展", "马老师提交")
                .doesNotContain("第四次想改成的名称");
    }
}
