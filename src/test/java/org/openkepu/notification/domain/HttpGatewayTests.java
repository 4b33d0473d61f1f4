package org.openkepu.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import tools.jackson.databind.json.JsonMapper;

/** The signed gateway before a provider that checks signatures, knows keys and sometimes fails. */
class HttpGatewayTests {

    private static final String SECRET = "a secret between the two";
    private static final Mobile MOBILE = new Mobile("19900001234");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> carried = new LinkedHashMap<>();
    private HttpServer provider;
    private int status = 200;
    private String answer = "{\"code\":\"OK\"}";

    @BeforeEach
    void open() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/v1/sms", this::take);
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    /** As a provider does: an unsigned request is 401, a known key is carried once. */
    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean signed =
                signature(exchange, body).equals(exchange.getRequestHeaders().getFirst("X-Signature"));
        if (signed && status == 200) {
            var message = JSON.readTree(body);
            carried.putIfAbsent(
                    message.get("requestId").stringValue(),
                    message.get("type").stringValue() + " "
                            + message.get("mobile").stringValue()
                            + message.get("content").stringValue());
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(signed ? status : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String signature(HttpExchange exchange, byte[] body) {
        try {
            var headers = exchange.getRequestHeaders();
            String signed = String.join(
                    "\n",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    headers.getFirst("X-Access-Key"),
                    headers.getFirst("X-Timestamp"),
                    headers.getFirst("X-Nonce"),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void carriesAMessageOncePerKey() {
        UUID key = UUID.randomUUID();
        gateway(SECRET).deliver(key, 1, SmsTemplate.NOTICE, MOBILE, "谢谢");
        gateway(SECRET).deliver(key, 1, SmsTemplate.NOTICE, MOBILE, "谢谢");
        assertThat(carried).containsExactly(Map.entry(key.toString(), "NOTICE 19900001234谢谢"));
    }

    @Test
    void aWrongSecretDelaysAndLosesNothing() {
        assertThatThrownBy(() -> gateway("another").deliver(UUID.randomUUID(), 1, SmsTemplate.NOTICE, MOBILE, "谢谢"))
                .isInstanceOf(SmsGateway.Unavailable.class)
                .hasMessage("HTTP 401");
        assertThat(carried).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void aProviderThatIsDownIsTriedAgain(int down) {
        status = down;
        assertThatThrownBy(() -> gateway(SECRET).deliver(UUID.randomUUID(), 1, SmsTemplate.NOTICE, MOBILE, "谢谢"))
                .isInstanceOf(SmsGateway.Unavailable.class);
    }

    @Test
    void aRefusalIsFinalAndTellsNoNumber() {
        answer = "{\"code\":\"MOBILE_NUMBER_ILLEGAL\",\"message\":\"19900001234\"}";
        assertThatThrownBy(() -> gateway(SECRET).deliver(UUID.randomUUID(), 1, SmsTemplate.NOTICE, MOBILE, "谢谢"))
                .isInstanceOf(SmsGateway.Refused.class)
                .hasMessage("MOBILE_NUMBER_ILLEGAL");
        status = 400;
        assertThatThrownBy(() -> gateway(SECRET).deliver(UUID.randomUUID(), 1, SmsTemplate.NOTICE, MOBILE, "谢谢"))
                .isInstanceOf(SmsGateway.Refused.class)
                .hasMessage("HTTP 400");
    }

    @Test
    void anUnreadableAnswerIsTriedAgain() {
        answer = "<html>";
        assertThatThrownBy(() -> gateway(SECRET).deliver(UUID.randomUUID(), 1, SmsTemplate.NOTICE, MOBILE, "谢谢"))
                .isInstanceOf(SmsGateway.Unavailable.class);
    }

    @Test
    void nobodyThereIsTriedAgain() {
        var gateway = gateway(SECRET);
        provider.stop(0);
        assertThatThrownBy(() -> gateway.deliver(UUID.randomUUID(), 1, SmsTemplate.NOTICE, MOBILE, "谢谢"))
                .isInstanceOf(SmsGateway.Unavailable.class)
                .hasMessageNotContaining("1990000");
        assertThatCode(() -> new HttpGateway(URI.create("http://localhost:1/"), "k", SECRET, clock(), JSON))
                .doesNotThrowAnyException();
    }

    private HttpGateway gateway(String secret) {
        URI address = URI.create("http://localhost:" + provider.getAddress().getPort() + "/v1/sms");
        return new HttpGateway(address, "portal", secret, clock(), JSON);
    }

    private static PortalClock clock() {
        return new PortalClock(Clock.fixed(Instant.parse("2022-09-20T02:00:00Z"), ZoneOffset.UTC));
    }
}
