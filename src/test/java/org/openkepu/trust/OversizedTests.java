package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Pictures;

/** What is too large or broken off is refused in a page by the server people really meet, and costs nothing kept before (F18). */
@TwoPortals
class OversizedTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aFieldOfTenMegabytesIsRefusedInAPageAndWhatWasSavedStays(Installation two) {
        Caller informant = Caller.as("informant-yinchuan", two.portal(0));
        Filing filing = Filing.draft(informant);
        filing.details("先保存的名称").submit().hasStatus(303);
        Posting form = filing.details("先保存的名称");

        Answer refused =
                form.copy().set("description", "x".repeat(10 * MEGABYTE)).submit();

        isAPage(refused.hasStatus(413), "内容太大");
        assertThat(filing.page("/details").form("/details").value("title")).isEqualTo("先保存的名称");
        form.set("title", "缩短之后再保存").submit().hasStatus(303);
        assertThat(filing.page("/details").form("/details").value("title")).isEqualTo("缩短之后再保存");
    }

    @Test
    void aTextBelowTheServersLimitComesBackWithItsRule(Installation two) {
        Caller informant = Caller.as("informant-yinchuan", two.portal(0));
        Filing filing = Filing.draft(informant);
        String text = "x".repeat(3 * MEGABYTE);

        Answer refused = filing.details("名称").set("description", text).submit();

        refused.hasStatus(422);
        assertThat(refused.rules()).contains("field.invalid");
        assertThat(refused.form("/details").value("description")).isEqualTo(text);
    }

    @Test
    void keepingWhileTypingRefusesTenMegabytesInAWordForScripts(Installation two) {
        Filing filing = Filing.draft(Caller.as("informant-yinchuan", two.portal(0)));

        Answer refused = filing.details("名称")
                .to(filing.address() + "/details/draft")
                .set("description", "x".repeat(10 * MEGABYTE))
                .submit();

        assertThat(refused.status()).isBetween(400, 499);
    }

    @Test
    void partsThatBreakOffAreRefusedInAPageAndThePicturesStay(Installation two) {
        Filing filing = Filing.draft(Caller.as("informant-yinchuan", two.portal(0)));
        pictures(filing, 70_001).submit().hasStatus(303);
        Posting form = pictures(filing, 70_002);
        byte[] whole = Multipart.of(form.fields(), form.files());

        for (int length : List.of(whole.length * 2 / 3, whole.length / 3, 60, 1, 0)) {
            Answer refused = form.send(Multipart.TYPE, Arrays.copyOf(whole, length));
            assertThat(refused.status())
                    .as(length + " bytes of " + whole.length)
                    .isBetween(400, 499);
            assertThat(refused.page().selectFirst("main h1")).isNotNull();
        }
        assertThat(filing.page("/details").page().select("form[action$=/deletion]"))
                .hasSize(1);
        form.submit().hasStatus(303);
        assertThat(filing.page("/details").page().select("form[action$=/deletion]"))
                .hasSize(2);
    }

    @Test
    void tenMegabytesInAPartThatIsNoFileAreRefusedInAPage(Installation two) {
        Filing filing = Filing.draft(Caller.as("informant-yinchuan", two.portal(0)));
        Posting form = filing.details("名称").set("description", "x".repeat(10 * MEGABYTE));

        Answer refused = form.send(Multipart.TYPE, Multipart.of(form.fields(), form.files()));

        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.page().selectFirst("main h1")).isNotNull();
    }

    @Test
    void aVisitorsTenMegabytesAreRefusedInAPageToo(Installation two) {
        Caller visitor = Caller.visitor(two.portal(0));
        Posting login = visitor.get("/login").form("/login");

        byte[] body = Caller.encoded(
                        Map.of("_csrf", List.of(login.value("_csrf")), "username", List.of("x".repeat(10 * MEGABYTE))))
                .getBytes(StandardCharsets.UTF_8);

        isAPage(login.send("application/x-www-form-urlencoded", body).hasStatus(413), "内容太大");
    }

    private static Posting pictures(Filing filing, int number) {
        return filing.page("/details")
                .form("/details/pictures")
                .file("pictures", "a.jpg", "image/jpeg", Pictures.jpeg(number));
    }

    private static void isAPage(Answer refused, String title) {
        assertThat(refused.page().select("main[data-page=error] h1").text()).isEqualTo(title);
        assertThat(refused.body()).doesNotContain("\tat ", "Exception", "Tomcat");
    }
}
