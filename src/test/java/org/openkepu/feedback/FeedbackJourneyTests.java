package org.openkepu.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;

/** A visitor says something from a page, the operator answers, the visitor reads it under the receipt number (A54, B40). */
@JourneyTest
class FeedbackJourneyTests {

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void feedbackIsSentAndAnswered(int width, Browser browser) {
        Window visitor = browser.window(width);
        visitor.visit("/activities").follow("意见反馈").picture("feedback");
        visitor.tick("kind", "SUGGESTION")
                .fill("text", "希望活动页能放大图片")
                .press("提交反馈")
                .picture("feedback-receipt");
        String receipt = visitor.page().locator("main").getAttribute("data-receipt");

        Window operator = browser.window(width).signIn("operator");
        operator.visit("/operator/feedback").picture("feedback-desk");
        var item = operator.page().locator("[data-feedback='" + receipt + "']");
        item.locator("summary").click();
        item.locator("textarea").fill("已列入下一版");
        item.locator("[type=submit]").click();
        operator.arrived();
        visitor.visit("/feedback/" + receipt);
        assertThat(visitor.text()).contains("已列入下一版");
        operator.visit("/operator/help").picture("guidance");
    }
}
