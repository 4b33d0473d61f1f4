package org.openkepu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose word about the address of a client is taken, asked of the server itself (F16, F19). */
class TrustedProxiesTests {

    private static final String CLAIMED = "203.0.113.9, 198.51.100.7";

    /** Nothing but a server that says who asks. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Saying {

        @Bean
        ServletRegistrationBean<HttpServlet> saying() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
                        }
                    },
                    "/*");
        }
    }

    @Test
    void aClaimCountsForNothingUntilAProxyIsNamed() throws Exception {
        assertThat(said()).isEqualTo("127.0.0.1 http");
        assertThat(said("--openkepu.trusted-proxies=")).isEqualTo("127.0.0.1 http");
        assertThat(said("--openkepu.trusted-proxies=10.0.0.0/8, 192.168.0.1")).isEqualTo("127.0.0.1 http");
    }

    @Test
    void ofWhatANamedProxySaysTheLastAddressThatIsNoProxyCounts() throws Exception {
        assertThat(said("--openkepu.trusted-proxies=127.0.0.1")).isEqualTo("198.51.100.7 https");
        assertThat(said("--openkepu.trusted-proxies=127.0.0.0/8,198.51.100.7/32"))
                .isEqualTo("203.0.113.9 https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", ".*", "10.0.0.0/8;127.0.0.1"})
    void whatIsNoAddressIsRefusedAtTheStart(String typed) {
        assertThatThrownBy(() -> said("--openkepu.trusted-proxies=" + typed))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("openkepu.trusted-proxies");
    }

    private static String said(String... arguments) throws Exception {
        String[] all = Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(Saying.class).run(all)) {
            String port = server.getEnvironment().getProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("X-Forwarded-For", CLAIMED)
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }
}
