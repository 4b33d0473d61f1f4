package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a telephone reads from the picture is the page's whole address. */
class QrPictureTests {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1");
    private static final int QUIET_ZONE = 2;

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void leadsToThePageUnderTheAddressAskedFor() throws Exception {
        var request = new MockHttpServletRequest();
        request.setScheme("https");
        request.setServerName("kepu.example.org");
        request.setServerPort(443);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        String picture = String.valueOf(
                QrPicture.leadingTo("/activities/2022-640104-000081").getBody());

        assertThat(new Decoder().decode(dots(picture)).getText())
                .isEqualTo("https://kepu.example.org/activities/2022-640104-000081");
    }

    private static BitMatrix dots(String picture) {
        Matcher size = SIZE.matcher(picture);
        assertThat(size.find()).isTrue();
        var dots = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET_ZONE);
        Matcher dot = DOT.matcher(picture);
        while (dot.find()) {
            dots.set(Integer.parseInt(dot.group(1)) - QUIET_ZONE, Integer.parseInt(dot.group(2)) - QUIET_ZONE);
        }
        return dots;
    }
}
