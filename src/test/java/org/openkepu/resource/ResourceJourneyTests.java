package org.openkepu.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Documents;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;

/** The operator publishes a case with its plan; a visitor comes to it from the home page and downloads it (A28, A29). */
@JourneyTest
class ResourceJourneyTests {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aCaseIsPublishedFoundAndDownloaded(int width, Browser browser) {
        String title = "流动科技馆巡展组织办法（" + width + "）";
        Window operator = browser.window(width).signIn("operator");
        operator.visit("/operator/resources").picture("operator-resources").follow("新建资源");
        operator.tick("kind", "CASE").fill("year", "2021").fill("title", title).fill("unitName", "宁夏科技馆");
        operator.choose("provinceCode", "640000").choose("award", "EXCELLENT_ACTIVITY");
        operator.fill("text", "一辆车、二十四件展品、四位辅导员，怎样在一天里走完两所学校。").press("保存为草稿");
        operator.page()
                .locator("#files")
                .setInputFiles(new FilePayload("巡展方案.pdf", "application/pdf", Documents.pdf(title)));
        operator.press("添加文件").picture("operator-resource").press("发布这项资源");
        assertThat(operator.text()).contains("已发布");
        operator.visit("/operator/resources/awards");

        Window visitor = browser.window(width).visit("/");
        visitor.follow("下载资源");
        assertThat(visitor.mark()).isEqualTo("resource.list");
        assertThat(visitor.picture("resources").text()).contains("样例");
        visitor.choose("year", "2021").choose("provinceCode", "640000").press("筛选");
        visitor.follow(title);
        assertThat(visitor.text()).contains("优秀活动", "宁夏科技馆", "下载 0 次");
        var download = visitor.page()
                .waitForDownload(() -> visitor.page().locator(".file a").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("巡展方案.pdf");
        visitor.page().reload();
        assertThat(visitor.picture("resource").text()).contains("下载 1 次");
    }
}
