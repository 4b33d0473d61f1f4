package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a browser. */
class DeviceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0|WECHAT/IPHONE",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 Edg/128.0|EDGE/WINDOWS",
                "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36|CHROME/ANDROID",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15|SAFARI/MAC",
                "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0|FIREFOX/LINUX",
                "curl/8.0|OTHER/OTHER"
            })
    void knowsBrowserAndSystem(String agent, String expected) {
        assertThat(Device.of(agent)).hasToString(expected);
        assertThat(Device.read(expected)).isEqualTo(Device.of(agent));
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(Device.of(null)).isEqualTo(Device.read(null)).hasToString("OTHER/OTHER");
    }
}
