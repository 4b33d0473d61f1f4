package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** A province and a society recommend side by side: who was first, what the other sees, handing over, submitting (A15, A18). */
@JourneyTest
class SlateJourneyTests {

    @Autowired
    Recommending recommending;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aProvinceAndASocietyRecommendSideBySide(int width, Browser browser) {
        Recommender province = recommending.province(2);
        Recommender society = recommending.society(2);
        UUID both = recommending.complete(society, "两家都想推荐的科普展（" + width + "）");
        recommending.bring(both, province);
        recommending.hostedBy(both, "联合主办的科技馆" + width);
        Window first = browser.window(width).signIn(province.login()).visit("/office/slate");
        choose(first, both, "群众参与面广，现场组织有序。");
        assertThat(lines(first)).isEqualTo(1);

        Window second = browser.window(width).signIn(society.login()).visit("/office/slate?show=all");
        assertThat(second.picture("slate-taken").text()).contains("已由" + province.name() + "列入名单");

        first.page().locator("summary").getByText("转给另一推荐单位").click();
        first.press("转出");
        assertThat(lines(first)).isZero();
        second.visit("/office/slate");
        assertThat(lines(second)).isEqualTo(1);
        second.page().locator("#choose-unit input[type=radio]").first().check();
        second.page().locator("#unit-reason").fill("连续多年主办，措施得力。");
        second.page().locator("#choose-unit button.btn-primary").click();
        assertThat(second.picture("slate").text()).contains("连续多年主办");
        second.visit("/office/slate/check").picture("slate-check").press("提交推荐名单");
        assertThat(second.mark()).isEqualTo("office.slate.receipt");
        assertThat(second.visit("/office/slate").picture("slate-submitted").text())
                .contains("推荐名单已提交");
        second.visit("/office/slate/print").picture("slate-print");
        second.visit("/office/slate/quota").picture("slate-quota");
    }

    private static void choose(Window window, UUID activity, String reason) {
        window.page().locator("input[value='" + activity + "']").check();
        window.page().locator("#reason").fill(reason);
        window.page().locator("#choose-activity button.btn-primary").click();
        window.arrived();
    }

    private static int lines(Window window) {
        return window.page()
                .locator(".slate-lines [data-activity], li[data-activity]")
                .count();
    }
}
