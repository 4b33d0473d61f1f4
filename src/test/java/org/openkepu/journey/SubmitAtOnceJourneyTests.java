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

/** Who types and submits at once submits what was typed, and never meets the own automatic saving as somebody else's. */
@JourneyTest
class SubmitAtOnceJourneyTests {

    private static final String SUMMARY = "活动当天有一百二十人参加，科技工作者现场讲解并回答提问，" + "写完马上提交。".repeat(10);

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void submitsWhatWasJustTyped(int width, Browser browser) {
        var somebody = informants.certified();
        String activity = filed.published(somebody.actor(), "写完马上提交的主题展");
        Window window = browser.window(width).signIn(somebody.login());

        window.visit(activity + "/summary").fill("personTimes", "120").fill("text", SUMMARY);
        window.press("提交活动总结");
        assertThat(window.mark()).isEqualTo("activity.receipt");
        assertThat(window.visit(activity + "/summary").field("text").inputValue())
                .isEqualTo(SUMMARY);

        window.visit(activity + "/supplement").fill("note", "保存之后才提交的说明。");
        window.field("note").blur();
        window.page().getByText("已保存 ").first().waitFor();
        window.press("提交补充活动信息");
        assertThat(window.mark()).isEqualTo("activity.receipt");
        assertThat(window.visit(activity + "/supplement").field("note").inputValue())
                .isEqualTo("保存之后才提交的说明。");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void submitsPeopleWithTheStatementTickedOnThePage(int width, Browser browser) {
        var somebody = informants.certified();
        String supplement = filed.published(somebody.actor(), "写完名单马上提交的主题展") + "/supplement";
        Window window = browser.window(width).signIn(somebody.login()).visit(supplement);

        window.fill("note", "三位科技工作者到场讲解。").fill("people", "张三\t19900001234");
        window.press("提交补充活动信息");
        assertThat(window.mark()).isEqualTo("activity.supplement");
        window.page().locator("#peopleConsent[aria-invalid=true]").waitFor();

        window.field("peopleConsent").check();
        window.press("提交补充活动信息");
        assertThat(window.mark()).isEqualTo("activity.receipt");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void keepsTheFormWhileTheServerCannotBeReached(int width, Browser browser) {
        var somebody = informants.certified();
        String summary = filed.published(somebody.actor(), "断网时写总结的主题展") + "/summary";
        Window window = browser.window(width).signIn(somebody.login()).visit(summary);
        window.page().context().setOffline(true);

        window.fill("text", SUMMARY);
        window.page().getByText("保存草稿").last().click();
        window.page().locator("[data-saved][data-failed]").waitFor();
        assertThat(window.mark()).isEqualTo("activity.summary");

        window.page().context().setOffline(false);
        window.press("保存草稿");
        window.forgetsComplaints("ERR_INTERNET_DISCONNECTED");
        assertThat(window.visit(summary).field("text").inputValue()).isEqualTo(SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void submitsNothingWhileAnothersTextIsInTheWay(int width, Browser browser) {
        var somebody = informants.certified();
        String summary = filed.published(somebody.actor(), "两个窗口里写总结的主题展") + "/summary";
        Window first = browser.window(width).signIn(somebody.login()).visit(summary);
        Window second = browser.tab(first).visit(summary);
        second.fill("personTimes", "80").fill("text", "第二个窗口里写的总结。").press("保存");

        first.fill("text", "第一个窗口里写的总结。");
        first.page().getByText("提交活动总结").last().click();
        first.page().locator("[data-saved][data-failed]").waitFor();
        assertThat(first.mark()).isEqualTo("activity.summary");
        assertThat(first.field("text").inputValue()).isEqualTo("第一个窗口里写的总结。");
    }
}
