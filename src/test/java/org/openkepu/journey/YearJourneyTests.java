package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Keyboard;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole year of one activity: filed, supplemented, held, summed up, and complete. */
@JourneyTest
class YearJourneyTests {

    private static final Instant AFTERWARDS = Instant.parse("2022-09-25T02:00:00Z");
    private static final String NOTE = "活动得到兴庆区科学技术协会支持，现场由实验小学提供桌椅和讲解设备。";
    private static final String TEXT = "九月二十四日如期举行，展出手稿、书信和照片六十余件，由十二名志愿者分批讲解，家长和学生反响热烈，现场秩序良好，没有发生安全问题。";

    @Autowired
    PortalClock clock;

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    private Instant before;

    @BeforeEach
    void rememberTheTime() {
        before = clock.now();
    }

    @AfterEach
    void turnTheClockBack() {
        clock.moveTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void filesSupplementsAndSumsUp(int width, Browser browser) {
        Window window = browser.window(width).signIn(informants.certified().login());
        window.follow("发布活动").press("开始填报");
        String tasks = window.page().url();

        window.follow("主办单位填报").fill("unitName", "银川市兴庆区实验小学");
        window.chooseXingqing().fill("contactName", "马老师").fill("contactPhone", "19900001234");
        window.press("保存").visit(tasks).follow("活动填报");
        writeDetails(window, "全年走一遍的主题展（" + width + "）");
        window.press("保存").follow("返回任务列表").follow("核对并提交").press("提交并发布");
        assertThat(window.mark()).isEqualTo("activity.receipt");
        assertThat(window.page().locator(".receipt-qr img").evaluate("image => image.naturalWidth"))
                .as("the code on the receipt is a picture")
                .isNotEqualTo(0);
        window.picture("receipt").follow("继续填写其他部分").picture("tasks-filed");

        window.follow("补充活动信息").fill("note", NOTE);
        window.press("保存").picture("supplement").press("提交补充活动信息");
        assertThat(window.picture("receipt-supplement").mark()).isEqualTo("activity.receipt");

        clock.moveTo(AFTERWARDS);
        window.visit(tasks).follow("活动总结");
        window.fill("personTimes", "268").fill("text", TEXT).fill("results", "收集到捐赠书信三封。");
        window.press("保存").picture("summary").press("提交活动总结");
        assertThat(window.mark()).isEqualTo("activity.receipt");

        window.follow("继续填写其他部分").picture("tasks-complete");
        assertThat(window.page().locator("[data-part]").all())
                .allSatisfy(part -> assertThat(part.getAttribute("data-state")).isEqualTo("complete"));
        assertThat(window.text()).contains("三部分均已提交");
        window.follow("修改记录").picture("versions");
        window.visit(tasks + "/print").picture("print");
        assertThat(window.text()).contains(NOTE, TEXT, "收集到捐赠书信三封。");
        assertThat(window.visit("/desk").text()).contains("3/3");
    }

    @Test
    void supplementsAndSumsUpByKeyboardAlone(Browser browser) {
        var somebody = informants.certified();
        String tasks = filed.published(somebody.actor(), "只用键盘总结的主题展");
        var keys = new Keyboard(browser.window(1280).signIn(somebody.login()));
        keys.window().visit(tasks);

        keys.press("补充活动信息").type("note", NOTE).press("保存").press("提交补充活动信息");
        assertThat(keys.window().mark()).isEqualTo("activity.receipt");
        keys.press("继续填写其他部分").press("活动总结");
        keys.type("personTimes", "268").type("text", TEXT).press("保存").press("提交活动总结");
        keys.press("继续填写其他部分");
        assertThat(keys.window().text()).contains("三部分均已提交");
    }

    private static void writeDetails(Window window, String title) {
        window.fill("title", title).fill("description", TEXT);
        window.choose("form", "EXHIBITION").choose("theme", "SPIRIT").tick("audience", "YOUTH");
        window.fill("expectedPersonTimes", "200")
                .fill("startsAt", "2022-09-24T09:00")
                .fill("endsAt", "2022-09-24T17:30");
        window.tick("mode", "OFFLINE").chooseXingqing().fill("address", "凤凰北街 12 号");
        window.choose("attributionLevel", "COUNTY").complete("authorityName", "兴庆区科", "兴庆区科");
    }
}
