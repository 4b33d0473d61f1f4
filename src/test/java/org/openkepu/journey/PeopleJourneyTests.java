package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** A hundred science workers come from a spreadsheet in one paste; five rows are wrong, and only those are typed again. */
@JourneyTest
class PeopleJourneyTests {

    private static final Map<Integer, String> WRONG = Map.of(
            7, "李老师七\t1990000\t某大学\t物理学",
            23, "\t19900002023\t某大学\t物理学",
            58, "李老师五十八",
            76, "李老师七十六\t没有手机\t某大学\t物理学",
            100, "李老师一百\t199000021001\t某大学\t物理学");

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void pastesAHundredCorrectsFiveAndSavesAll(int width, Browser browser) {
        var somebody = informants.certified();
        String supplement = filed.published(somebody.actor(), "百名科技工作者参加的主题展") + "/supplement";
        Window window = browser.window(width).signIn(somebody.login()).visit(supplement);
        String pasted = rows(WRONG);

        window.fill("note", "科技工作者名单由主办单位提供。").fill("people", pasted);
        assertThat(window.page().locator("[data-rows-of=people]").innerText()).contains("100");
        window.tick("peopleConsent", "true").press("保存");
        assertThat(window.picture("supplement-wrong").rules()).contains("activity.people.mobile-invalid");
        List<String> named = window.page().locator("main [data-row]").all().stream()
                .map(row -> row.getAttribute("data-row"))
                .toList();
        assertThat(named).containsExactly("7", "23", "58", "76", "100");
        assertThat(window.field("people").inputValue()).isEqualTo(pasted);

        window.page().locator("[data-error-summary] a[href='#people.58']").click();
        assertThat(chosen(window)).as("the row the complaint leads to").isEqualTo(WRONG.get(58));
        window.page().keyboard().insertText(right(58));
        window.picture("supplement-row");
        for (int row : List.of(7, 23, 76, 100)) {
            window.page().locator("[data-line='" + row + "']").click();
            assertThat(chosen(window)).isEqualTo(WRONG.get(row));
            window.page().keyboard().insertText(right(row));
        }
        window.tick("peopleConsent", "true").press("保存");
        assertThat(window.rules()).isEmpty();
        assertThat(window.field("people").inputValue()).isEqualTo(rows(Map.of()));
        window.press("提交补充活动信息");
        assertThat(window.mark()).isEqualTo("activity.receipt");
    }

    private static Object chosen(Window window) {
        return window.field("people").evaluate("area => area.value.slice(area.selectionStart, area.selectionEnd)");
    }

    private static String rows(Map<Integer, String> wrong) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(row -> wrong.getOrDefault(row, right(row)))
                .collect(Collectors.joining("\n"));
    }

    private static String right(int row) {
        return "李老师" + row + "\t1990000" + (2_000 + row) + "\t某大学\t物理学";
    }
}
