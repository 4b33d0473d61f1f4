package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Browser;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** An old telephone that runs no scripts files an activity all the same: every choice is a saved page. */
@JourneyTest
class NoScriptJourneyTests {

    @Autowired
    Informants informants;

    @Test
    void filesAnActivityWithoutScripts(Browser browser) {
        Window window =
                browser.windowWithoutScripts(360).signIn(informants.certified().login());
        window.visit("/desk/activities/new").press("开始填报");
        String tasks = window.page().url();

        window.visit(tasks + "/host").fill("unitName", "银川市兴庆区实验小学");
        chooseXingqing(window.fill("contactName", "马老师").fill("contactPhone", "19900001234"));
        window.picture("host-no-script");

        window.visit(tasks + "/details").fill("title", "不用脚本填报的主题展");
        window.fill("description", "展出老一辈科学家的手稿、书信和照片，并由志愿者讲解他们的故事。");
        window.choose("form", "EXHIBITION").choose("theme", "SPIRIT").tick("audience", "PUBLIC");
        window.fill("expectedPersonTimes", "60").fill("address", "凤凰北街 12 号");
        window.fill("startsAt", "2022-09-24T09:00").fill("endsAt", "2022-09-24T17:30");
        chooseXingqing(window.tick("mode", "OFFLINE"));
        window.choose("attributionLevel", "COUNTY").fill("authorityName", "兴庆区").press("保存");
        window.page()
                .getByLabel("银川市兴庆区科学技术协会")
                .check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        window.picture("details-no-script").press("保存");

        window.visit(tasks).follow("核对并提交").press("提交并发布");
        assertThat(window.mark()).isEqualTo("activity.receipt");
    }

    /** Province, city and county one after the other, each offered by the page the one before was saved to. */
    private static void chooseXingqing(Window window) {
        window.choose("regionProvince", "640000").press("保存");
        window.choose("regionCity", "640100").press("保存");
        window.choose("regionCode", "640104").press("保存");
        assertThat(window.field("regionCode").inputValue()).isEqualTo("640104");
    }
}
