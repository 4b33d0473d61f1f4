package org.openkepu.annualsummary;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Documents;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;

/** A province and a society write their year, hand it in with a document, and the operator reads it (A22). */
@JourneyTest
class AnnualSummaryJourneyTests {

    @ParameterizedTest
    @CsvSource({"1280, province-beijing, 北京市科学技术协会", "360, society-mechanics, 中国力学学会"})
    void aBodyWritesItsYear(int width, String login, String name, Browser browser) {
        Window body = browser.window(width).signIn(login);
        body.follow("年度总结");
        assertThat(body.mark()).isEqualTo("office.summary");
        body.press("提交年度工作总结");
        assertThat(body.rules()).contains("field.required");
        body.visit("/office/summary");
        for (String heading : new String[] {"overview", "organisation", "highlights", "results"}) {
            body.fill(heading, "本年度围绕主题开展了一系列科普活动，参与公众踊跃。" + heading);
        }
        body.press("保存");
        body.page()
                .locator("#files")
                .setInputFiles(new FilePayload("总结附表.pdf", "application/pdf", Documents.pdf("附表")));
        body.press("添加附件");
        body.picture("office-summary");
        body.press("提交年度工作总结");
        assertThat(body.mark()).isEqualTo("office.summary.receipt");
        body.picture("office-summary-receipt").follow("打印");
        assertThat(body.text()).contains(name, "2022 年度工作总结", "总结附表.pdf");

        Window operator = browser.window(width).signIn("operator");
        operator.follow("年度工作总结").picture("operator-summaries");
        operator.visit("/operator/summaries?standing=SUBMITTED").follow(name);
        assertThat(operator.mark()).isEqualTo("operator.summary");
        assertThat(operator.text()).contains("参与公众踊跃。results", "提交时固定");
    }
}
