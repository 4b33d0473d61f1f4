package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** A province begins its day: how many, what is missing, what is wrong; the owner hears of each decision (A11, A17, A18). */
@JourneyTest
class OfficeJourneyTests {

    private static final String WRONG_PLACE = "请核对活动地点的门牌号。";
    private static final String OFF_TOPIC = "内容与本届主题不符，请先核实。";

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aProvinceSeesWhatIsMissingAndDecides(int width, Browser browser) {
        var somebody = informants.certified();
        String title = "省里一早要看的主题展（" + width + "）";
        String tasks = filed.published(somebody.actor(), title);
        filed.published(somebody.actor(), "食品安全进社区（" + width + "）");
        Window province = browser.window(width).signIn("province-ningxia");
        long published = published(province);
        everyFigureOpensExactlyItsRows(province);

        remind(province, title);
        province.follow(title);
        assertThat(province.picture("office-activity").text()).contains("今天已经提醒过填报人");
        sendBack(province);
        hideAndShowAgain(province, published);

        Window owner = browser.window(width).signIn(somebody.login()).visit("/account/inbox");
        assertThat(kinds(owner.picture("inbox-decisions")))
                .containsExactlyInAnyOrder("REMINDED", "RETURNED", "HIDDEN", "RESTORED");
        assertThat(owner.text()).contains(title, WRONG_PLACE, OFF_TOPIC);
        owner.follow("去更正");
        assertThat(owner.page().url()).contains(tasks);
        assertThat(owner.visit(tasks).text()).contains(WRONG_PLACE, "这次修改不计入次数").doesNotContain(OFF_TOPIC);
    }

    /** Every figure that leads anywhere leads to a list of exactly that many rows, however many pages it has. */
    private static void everyFigureOpensExactlyItsRows(Window province) {
        Map<String, Long> figures = province.page().locator("a[data-figure]").all().stream()
                .collect(Collectors.toMap(
                        figure -> figure.getAttribute("href"),
                        figure -> Long.parseLong(figure.getAttribute("data-value"))));
        assertThat(figures).hasSize(4);
        figures.forEach((list, value) -> {
            province.visit(list);
            assertThat(province.page().locator("main").getAttribute("data-total"))
                    .as(list)
                    .isEqualTo(value.toString());
            long rows = rows(province).count();
            while (turnedThePage(province)) {
                rows += rows(province).count();
            }
            assertThat(rows).as(list).isEqualTo(value);
        });
    }

    /** Goes from the dashboard's task to what lacks a part, and reminds the owner of one, once a day. */
    private static void remind(Window province, String title) {
        province.visit("/office");
        String missing = province.page().locator("[data-task=incomplete] .mark").innerText();
        province.followTo("/office/readiness");
        assertThat(province.page().locator("main").getAttribute("data-total")).isEqualTo(missing);
        turnTo(province, title);
        province.picture("office-readiness").press("提醒“" + title + "”的填报人");
        turnTo(province, title);
        assertThat(row(province, title).locator("[data-reminded]").count()).isOne();
        assertThat(row(province, title).locator("button").count()).isZero();
    }

    private static void sendBack(Window province) {
        open(province, "退回更正").press("退回此活动");
        assertThat(province.rules()).contains("activity.decision.reason-required");
        province.page().locator("#reason").fill(WRONG_PLACE);
        province.press("退回此活动");
        assertThat(province.page().locator("[data-correction]").innerText()).contains(WRONG_PLACE);
        assertThat(standing(province)).isEqualTo("PUBLISHED");
    }

    /** What is hidden leaves figures and the public page until the same province shows it again. */
    private static void hideAndShowAgain(Window province, long before) {
        String activity = province.page().url();
        open(province, "隐藏").page().locator("#hiding-reason").fill(OFF_TOPIC);
        province.press("隐藏此活动");
        assertThat(standing(province.picture("office-activity-hidden"))).isEqualTo("HIDDEN");
        assertThat(published(province.visit("/office"))).isEqualTo(before - 1);
        province.visit(activity).press("恢复公开");
        assertThat(standing(province)).isEqualTo("PUBLISHED");
    }

    private static Window open(Window province, String decision) {
        province.page().locator("summary").getByText(decision).click();
        return province;
    }

    private static void turnTo(Window province, String title) {
        while (row(province, title).count() == 0) {
            assertThat(turnedThePage(province)).as(title + " is on a page").isTrue();
        }
    }

    private static boolean turnedThePage(Window province) {
        Locator next = province.page().locator("main a[rel=next]");
        boolean more = next.count() > 0;
        if (more) {
            province.page().navigate(next.getAttribute("href"));
        }
        return more;
    }

    private static Locator rows(Window province) {
        return province.page().locator("main tbody tr[data-id]");
    }

    private static Locator row(Window province, String title) {
        return rows(province).filter(new Locator.FilterOptions().setHasText(title));
    }

    private static long published(Window province) {
        return Long.parseLong(province.page().locator("[data-figure=published]").getAttribute("data-value"));
    }

    private static String standing(Window province) {
        return province.page().locator("main").getAttribute("data-status");
    }

    private static List<String> kinds(Window owner) {
        return owner.page().locator("[data-message=decision]").all().stream()
                .map(message -> message.getAttribute("data-kind"))
                .toList();
    }
}
