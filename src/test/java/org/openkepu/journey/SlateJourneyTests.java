package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.sheet.Sheet;
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
        UUID own = recommending.complete(province, "省里自己推荐的报告会（" + width + "）");
        Window first = browser.window(width).signIn(province.login()).visit("/office/slate");
        choose(first, both, "群众参与面广，现场组织有序。");
        assertThat(lines(first)).isEqualTo(1);

        Window second = browser.window(width).signIn(society.login()).visit("/office/slate?show=all");
        assertThat(second.picture("slate-taken").text()).contains("已由" + province.name() + "列入名单");

        first.page().locator("summary").getByText("转给另一推荐单位").click();
        first.press("转出");
        assertThat(lines(first)).isZero();
        choose(first, own, "老科学家进校园，连续举办三年。");
        assertThat(lines(first)).isEqualTo(1);
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
        assertThat(words(downloaded(second, "/office/slate/print.pdf")))
                .contains("推荐汇总表", society.name(), "两家都想推荐的科普展", "连续多年主办");
        assertThat(cells(downloaded(second, "/office/slate.xlsx"))).contains("两家都想推荐的科普展（" + width + "）");
        second.visit("/office/slate/print").picture("slate-print");
        second.visit("/office/slate/quota").picture("slate-quota");

        first.visit("/office/slate/check").press("提交推荐名单");
        assertThat(first.mark()).isEqualTo("office.slate.receipt");
        first.visit("/office/slate");
        assertThat(words(downloaded(first, "/office/slate/print.pdf")))
                .contains(province.name(), "省里自己推荐的报告会")
                .doesNotContain("两家都想推荐的科普展");
    }

    private static byte[] downloaded(Window window, String address) {
        var page = window.page();
        var download = page.waitForDownload(
                () -> page.locator("main a[href='" + address + "']").first().click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** What a PDF says, whatever lines it is broken into. */
    private static String words(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static List<String> cells(byte[] sheet) {
        return Sheet.rows(sheet, new Sheet.Limits(1_000_000, 100, 14)).stream()
                .flatMap(row -> row.cells().stream())
                .toList();
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
