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

/** One person writes in two tabs: the second to save sees both texts and chooses (form.stale). */
@JourneyTest
class TwoTabsJourneyTests {

    private static final String FIRST = "第一个窗口里写的名称";
    private static final String SECOND = "第二个窗口里写的名称";

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void showsBothTextsAndLetsThePersonChoose(int width, Browser browser) {
        var somebody = informants.certified();
        String details = filed.written(somebody.actor(), "两个窗口都开着的主题展") + "/details";
        Window first = browser.window(width).signIn(somebody.login()).visit(details);
        Window second = browser.tab(first).visit(details);

        first.fill("title", FIRST).press("保存");
        second.fill("title", SECOND).press("保存");
        assertThat(second.picture("conflict").rules()).contains("form.stale");
        assertThat(second.page().locator("[data-stored]").innerText()).contains(FIRST, SECOND);
        assertThat(second.field("title").inputValue()).isEqualTo(SECOND);
        second.follow("改用已保存的内容");
        assertThat(second.field("title").inputValue()).isEqualTo(FIRST);

        first.visit(details);
        second.fill("title", SECOND).press("保存");
        first.fill("title", "第三次写的名称").press("保存");
        assertThat(first.rules()).contains("form.stale");
        first.press("保存我填写的内容");
        assertThat(first.visit(details).field("title").inputValue()).isEqualTo("第三次写的名称");
    }
}
