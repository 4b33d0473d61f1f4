package org.openkepu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;
import org.springframework.beans.factory.annotation.Autowired;

/** A science worker looks at the lists, leaves one, refuses messages; the operator tries a batch dry (A51, trust). */
@JourneyTest
class ThanksJourneyTests {

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aScienceWorkerOptsOut(int width, Browser browser) {
        String number = "1990000" + (7_000 + width);
        filed.listing(
                informants.certified().actor(),
                "院士进校园",
                "张老师\t" + number + "\t天文台\t天文\n李老师\t1990000" + (7_500 + width));
        Window worker = browser.window(width);
        worker.visit("/my-data").picture("my-data");
        assertThat(worker.mark()).isEqualTo("my-data");
        worker.fill("mobile", number).press("获取验证码");
        worker.fill("code", codeFor(number, browser.window(1280)))
                .press("查看我的信息")
                .picture("my-lists");
        assertThat(worker.text()).contains("院士进校园", "张**").doesNotContain(number);

        worker.press("不再向我发送短信");
        assertThat(worker.page().locator("[data-never=true]").count()).isEqualTo(1);
        worker.page().locator("form[action$='/removal'] [type=submit]").first().click();
        worker.page().locator("dialog .btn-danger").click();
        worker.arrived();
        assertThat(worker.text()).contains("没有名单");

        Window operator = browser.window(width).signIn("operator");
        operator.visit("/operator/thanks").press("试算本时段").picture("thanks");
        assertThat(operator.page().locator("[data-sample]").innerText()).contains("【全国科普日】");
    }

    private static String codeFor(String number, Window stage) {
        stage.visit("/demo");
        Matcher code = Pattern.compile(number + "\\D.*?(?<!\\d)(\\d{6})(?!\\d)", Pattern.DOTALL)
                .matcher(stage.text());
        assertThat(code.find()).as("a code for " + number).isTrue();
        return code.group(1);
    }
}
