package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be done is answered with a reason and a way on, in both languages. */
@PageTest
class RefusalPageTests {

    @Autowired
    Portal portal;

    @Test
    void tellsWhereToGoFromAPageThatDoesNotExist() {
        Page page = portal.visitor().get("/no-such-page").hasStatus(404);

        assertThat(page.mark()).isEqualTo("error");
        assertThat(page.heading()).isEqualTo("没有找到");
        assertThat(page.linksTo("/")).isTrue();
        assertThat(page.linksTo("/help")).isTrue();
        assertThat(page.select("footer").text()).contains("技术运营咨询");
    }

    @Test
    void speaksEnglishWhereItIsChosen() {
        Page page = portal.visitor().get("/activities/none?lang=en").hasStatus(404);

        assertThat(page.heading()).isEqualTo("Not found");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void answersLookUpsWithoutAPage() {
        Page answer = portal.visitor().get("/lookup/nothing").hasStatus(404);

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.body()).doesNotContain("<html");
    }

    @Test
    void keepsTheLargeTypeInACookieAndLeavesTheAddressAlone() {
        Page page = portal.visitor().get("/help?type=large");

        assertThat(page.header("Set-Cookie")).startsWith("type=large");
        assertThat(page.select("html").hasClass("large")).isTrue();
        assertThat(page.linksTo("/help?type=normal")).isTrue();
        assertThat(page.linksTo("/help?lang=en")).isTrue();
    }
}
