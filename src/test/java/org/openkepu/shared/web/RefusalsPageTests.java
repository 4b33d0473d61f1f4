package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What cannot be done is answered with a reason and a way on, in both languages. */
@PageTest
class RefusalsPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Refusals refusals;

    @Test
    void answersEachKindOfRefusalWithItsStatus() {
        var request = new MockHttpServletRequest("POST", "/desk/activities");

        assertThat(status(refusals.ruleBroken(new RuleBroken("form.stale"), request)))
                .isEqualTo(409);
        assertThat(status(refusals.ruleBroken(new RuleBroken("account.throttled", 1), request)))
                .isEqualTo(429);
        assertThat(status(refusals.ruleBroken(new RuleBroken("account.login.wrong"), request)))
                .isEqualTo(422);
        assertThat(status(refusals.changedMeanwhile(new OptimisticLockingFailureException("version"), request)))
                .isEqualTo(409);
        assertThat(status(refusals.malformed(new MaxUploadSizeExceededException(1), request)))
                .isEqualTo(413);
        assertThat(status(refusals.malformed(new MultipartException("broken"), request)))
                .isEqualTo(400);
        assertThat(status(refusals.anything(new HttpRequestMethodNotSupportedException("PUT"), request)))
                .isEqualTo(405);
    }

    @Test
    void neverShowsWhatFailedInside() {
        var answer = refusals.anything(
                new IllegalStateException("meant for the log, by a test"), new MockHttpServletRequest("GET", "/"));

        assertThat(status(answer)).isEqualTo(500);
        assertThat(answer.getModel().toString()).doesNotContain("meant for the log");
        assertThat(answer.getModel().get("reference").toString()).hasSize(8);
    }

    private static int status(ModelAndView answer) {
        return answer.getStatus().value();
    }

    @Test
    void tellsWhereToGoFromAPageThatDoesNotExist() {
        Page page = portal.visitor().get("/no-such-page").hasStatus(404);

        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(page.mark()).isEqualTo("error");
        assertThat(page.heading()).isEqualTo("没有找到");
        assertThat(page.linksTo("/")).isTrue();
        assertThat(page.linksTo("/help")).isTrue();
        assertThat(page.select("footer").text()).contains("技术运营咨询");
    }

    @Test
    void callsThePageHtmlWhateverTheAddressEndsIn() {
        for (String address : List.of("/none.txt", "/none.xml", "/none.json", "/none.csv", "/activities/none.ics")) {
            Page page = portal.visitor().get(address).hasStatus(404);
            assertThat(page.header("Content-Type")).as(address).startsWith("text/html");
            assertThat(page.mark()).isEqualTo("error");
        }
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
