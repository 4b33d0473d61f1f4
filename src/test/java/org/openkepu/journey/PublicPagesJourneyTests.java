package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page a visitor can open is searched for barriers, at a desk and on a phone, in both languages and in large type. */
@JourneyTest
class PublicPagesJourneyTests {

    private static final List<String> PAGES = List.of(
            "/",
            "/activities",
            "/activities?view=calendar",
            "/activities?view=map",
            "/activities?q=没有的活动&from=x&theme=SPIRIT&free=true",
            "/help",
            "/accessibility",
            "/resources",
            "/bulletins",
            "/login",
            "/login/code",
            "/register",
            "/my-data",
            "/feedback?page=/activities",
            "/feedback/state",
            "/demo",
            "/activities/none");

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void noneHasBarriers(int width, Browser browser) {
        filed.published(informants.certified().actor(), "没有障碍的活动");
        Window window = browser.window(width).visit("/activities?q=没有障碍的活动").followTo("/activities/2022-");
        String activity = window.page().url().replaceFirst("https?://[^/]+", "");
        List<String> pages = new ArrayList<>(PAGES);
        pages.addAll(List.of(activity, activity + "/poster"));
        for (String page : pages) {
            assertThat(window.visit(page).mark()).as(page).isNotEmpty();
        }
        window.visit("/?lang=en&type=large");
        for (String page : pages) {
            assertThat(window.visit(page).mark()).as(page).isNotEmpty();
        }
    }
}
