package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** A visitor finds an activity, puts it into the calendar, shares it, and takes its poster along on a phone. */
@JourneyTest
class FindingJourneyTests {

    private static final String LOADED = "img => img.decode().then(() => img.naturalWidth)";

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    private final String title = "夜观星空亲子科普营" + UUID.randomUUID().toString().substring(0, 6);

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void findsSavesAndShares(int width, Browser browser) {
        filed.published(informants.certified().actor(), title);
        Window window = browser.window(width).visit("/activities");
        window.fill("q", title).press("搜索");
        assertThat(window.page().locator("main").getAttribute("data-total")).isEqualTo("1");
        window.follow("地图").picture("activities-map");
        assertThat(window.page().locator("[data-province='640000']").getAttribute("data-value"))
                .isEqualTo("1");
        window.follow("月历").picture("activities-month");
        window.visit(window.page().locator(".day a").getAttribute("href")).followTo("/activities/2022-");
        assertThat(window.mark()).isEqualTo("activity.show");
        window.picture("activity");

        Page page = window.page();
        assertThat(page.locator(".share img").evaluate(LOADED)).isNotEqualTo(0);
        String calendar = page.locator("[data-ics]").getAttribute("href");
        assertThat(page.request().get(calendar).text()).contains("BEGIN:VEVENT", "DTSTART:20220924T010000Z");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("[data-copy]").click();
        PlaywrightAssertions.assertThat(page.locator("[data-copy]")).hasText("已复制");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());
    }

    @Test
    void selectsTheAddressWhereTheClipboardRefuses(Browser browser) {
        filed.published(informants.certified().actor(), title);
        Window window = browser.window(360).visit("/activities?q=" + title).followTo("/activities/2022-");
        Page page = window.page();
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('no')); }");
        page.locator("[data-copy]").click();
        PlaywrightAssertions.assertThat(page.locator(".share [role=status]")).containsText("长按复制");
        PlaywrightAssertions.assertThat(page.locator("[data-copy]")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#page-address")).isFocused();
        assertThat(page.evaluate("getSelection().toString()")).isEqualTo(page.url());
        window.picture("activity-copied-by-hand");
    }

    @Test
    void takesThePosterAlongOnAPhoneWithoutScripts(Browser browser) {
        filed.published(informants.certified().actor(), title);
        Window window = browser.windowWithoutScripts(360).visit("/activities?q=" + title);
        window.followTo("/activities/2022-").follow("生成海报");
        assertThat(window.mark()).isEqualTo("activity.poster");
        window.picture("poster-page");
        String poster = window.page().locator("main img").getAttribute("src");
        assertThat(window.page().request().get(poster).headers()).containsEntry("content-type", "image/png");
        assertThat(window.page()
                        .request()
                        .get(poster.replaceFirst("png.*", "pdf"))
                        .headers())
                .containsEntry("content-type", "application/pdf");
    }
}
