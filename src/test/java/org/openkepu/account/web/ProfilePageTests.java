package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** 我的 and its profile (B77, B87). */
@PageTest
class ProfilePageTests {

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Test
    void leadsAPersonToEverythingOfTheirs() {
        Page page = newcomer.register().person().get("/account").hasStatus(200);
        assertThat(page.mark()).isEqualTo("account.home");
        assertThat(page.select("main a").eachAttr("href"))
                .contains(
                        "/desk/certification",
                        "/desk",
                        "/account/inbox",
                        "/account/parked",
                        "/account/profile",
                        "/account/mobile",
                        "/account/password",
                        "/account/sessions");
        assertThat(page.select("[data-part=certification]").attr("data-state")).isEqualTo("NONE");
    }

    @Test
    void saysWhatIsChosenApartFromWhatItCanBeSwitchedTo() {
        var person = newcomer.register().person();
        Page page = person.get("/account");
        assertThat(page.select("[data-now]").eachText()).containsExactly("中文", "标准字号");
        assertThat(page.select(".me-rows-switch").eachText()).containsExactly("切换为 English", "切换为 大字版");

        Page other = person.get("/account?lang=en&type=large");
        assertThat(other.select("[data-now]").eachText()).containsExactly("English", "Large type");
        assertThat(other.select(".me-rows-switch").eachText()).containsExactly("Switch to 中文", "Switch to Normal type");
    }

    @Test
    void leadsABodyToItsOffice() {
        Page page = portal.as("province-ningxia").get("/account");
        assertThat(page.linksTo("/office")).isTrue();
        assertThat(page.select("[data-part=certification]")).isEmpty();
    }

    @Test
    void letsAMemberChangeTheName() {
        var person = newcomer.register().person();
        Page saved = person.get("/account/profile")
                .form("/account/profile")
                .set("name", " 新的名字 ")
                .submit()
                .hasStatus(303);
        assertThat(saved.follow().heading()).isEqualTo("新的名字");
    }

    @Test
    void refusesANameThatIsNone() {
        Page refused = newcomer.register()
                .person()
                .get("/account/profile")
                .form("/account/profile")
                .set("name", "一")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.name.length");
        assertThat(refused.form("/account/profile").value("name")).isEqualTo("一");
    }

    @Test
    void leavesTheNameOfTheCertifiedAndOfAdministratorsAlone() {
        for (String login : new String[] {"informant-yinchuan", "county-xingqing"}) {
            var person = portal.as(login);
            assertThat(person.get("/account/profile").select("[name=name]")).isEmpty();
            Page refused =
                    person.post(HttpMethod.POST, "/account/profile?name=别的名字").hasStatus(422);
            assertThat(refused.rules()).containsExactly("account.profile.fixed");
        }
    }
}
