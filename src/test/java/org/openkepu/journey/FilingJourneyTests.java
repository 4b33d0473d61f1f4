package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Keyboard;
import org.openkepu.support.Window;

/** A stranger becomes an informant, files an activity and finds it on the public page; every page without barriers. */
@JourneyTest
class FilingJourneyTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(9_000);
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final String DESCRIPTION = "展出老一辈科学家的手稿、书信和照片，并由志愿者讲解他们的故事，欢迎全家一起参加。";

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void certifiesAndFilesAnActivity(int width, Browser browser) {
        String title = "走近科学家精神主题展（" + width + "）";
        Window window = browser.window(width);
        window.visit("/desk/activities/new").follow("用手机号注册");
        String number = freshNumber();
        window.fill("mobile", number).press("获取验证码");
        window.fill("code", codeFor(number, browser)).fill("name", "演示新人").fill("password", "Newcomer-2022");
        window.field("agreed").check();
        window.press("注册并登录");
        window.page().locator("[name=type][value=INDIVIDUAL]").check();
        region(window);
        window.fill("unitName", "银川市兴庆区某某社区");
        window.field("agreed").check();
        window.press("提交认证");
        assertThat(window.mark()).isEqualTo("activity.new");

        window.picture("new").press("开始填报");
        String tasks = window.page().url();
        window.follow("主办单位填报");
        unit(window, "柳州科", "柳州科技馆");
        assertThat(window.page()
                        .locator("[data-chosen] [data-certified=EDU_BASE]")
                        .isVisible())
                .isTrue();
        region(window);
        window.fill("contactName", "马老师").fill("contactPhone", "19900001234");
        window.picture("host").press("保存");
        window.visit(tasks).picture("tasks-begun");
        window.visit(tasks + "/check").picture("check-missing");

        window.visit(tasks + "/details").fill("title", title).fill("description", DESCRIPTION);
        window.field("form").selectOption("EXHIBITION");
        window.field("theme").selectOption("SPIRIT");
        window.page().locator("[name=audience][value=YOUTH]").check();
        window.page().locator("[name=audience][value=PUBLIC]").check();
        window.fill("expectedPersonTimes", "200")
                .fill("startsAt", "2022-09-24T09:00")
                .fill("endsAt", "2022-09-24T17:30");
        window.page().locator("[name=mode][value=OFFLINE]").check();
        region(window);
        window.fill("address", "凤凰北街 12 号");
        window.field("attributionLevel").selectOption("COUNTY");
        authority(window, "兴庆区科", "兴庆区科");
        window.picture("details").press("保存");

        window.visit(tasks).picture("tasks").follow("核对并提交");
        window.picture("check").press("提交并发布");
        assertThat(window.picture("receipt").mark()).isEqualTo("activity.receipt");
        window.follow("查看公开页");
        assertThat(window.picture("activity").page().locator("h1").innerText()).contains(title);
        window.visit("/desk").picture("desk");
        window.visit("/activities?q=" + title).followTo("/activities/2022-");
        assertThat(window.mark()).isEqualTo("activity.show");
        window.visit("/activities").picture("activities");
    }

    @Test
    void doesTheSameByKeyboardAlone(Browser browser) {
        String title = "用键盘填报的科普讲座";
        var keys = new Keyboard(browser.window(1280));
        keys.window().visit("/desk/activities/new");
        keys.press("用手机号注册");
        String number = freshNumber();
        keys.type("mobile", number).press("获取验证码");
        keys.type("code", codeFor(number, browser))
                .type("name", "演示新人")
                .type("password", "Newcomer-2022")
                .tick("agreed", "")
                .press("注册并登录");
        String type = keys.window().page().locator("[name=type]").first().getAttribute("value");
        keys.choose("regionProvince", "640000").choose("regionCity", "640100").choose("regionCode", "640104");
        keys.type("unitName", "银川市兴庆区某某社区").tick("type", type).tick("agreed", "");
        keys.press("提交认证");

        keys.press("开始填报").press("主办单位填报");
        keys.complete("unitName", "柳州科", "柳州科技馆");
        keys.choose("regionProvince", "640000").choose("regionCity", "640100").choose("regionCode", "640104");
        keys.type("contactName", "马老师").type("contactPhone", "19900001234").press("保存");
        keys.press("返回任务列表").press("活动填报");

        keys.type("title", title).type("description", DESCRIPTION);
        keys.choose("form", "LECTURE").choose("theme", "SPIRIT").tick("audience", "YOUTH");
        keys.type("expectedPersonTimes", "200")
                .time("startsAt", 9, 24, "09", "00")
                .time("endsAt", 9, 24, "17", "30");
        keys.tick("mode", "");
        keys.choose("regionProvince", "640000").choose("regionCity", "640100").choose("regionCode", "640104");
        keys.type("address", "凤凰北街 12 号").choose("attributionLevel", "COUNTY");
        keys.complete("authorityName", "银川市兴庆区", AUTHORITY).press("保存");

        keys.press("返回任务列表").press("核对并提交").press("提交并发布").press("查看公开页");
        assertThat(keys.window().mark()).isEqualTo("activity.show");
        assertThat(keys.window().page().locator("h1").innerText()).contains(title);
    }

    private static final String AUTHORITY = "银川市兴庆区科学技术协会";

    private static void unit(Window window, String typed, String name) {
        window.fill("unitName", typed);
        window.page().locator("[role=option]").getByText(name).first().click();
    }

    private static void authority(Window window, String typed, String part) {
        window.fill("authorityName", typed);
        window.page()
                .locator("[role=option]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(part))
                .first()
                .click();
        assertThat(window.page().locator("[name=authorityId]").inputValue()).isNotEmpty();
    }

    private static void region(Window window) {
        window.field("regionProvince").selectOption("640000");
        window.field("regionCity").selectOption("640100");
        window.field("regionCode").selectOption("640104");
    }

    private static String freshNumber() {
        return "1990000" + NUMBERS.getAndIncrement();
    }

    /** Reads the code from the demonstration's outbox, as somebody with another window open. */
    private static String codeFor(String number, Browser browser) {
        String row = browser.window(1280)
                .visit("/demo")
                .page()
                .locator("[data-message]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(number))
                .first()
                .innerText();
        Matcher code = CODE.matcher(row.replace(number, ""));
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
