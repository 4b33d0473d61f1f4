package org.openkepu.notification.domain;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages to a provider by signed requests: {@code POST} of JSON with {@code requestId} (the key, by which the
 * provider carries a repeat once), {@code type} ({@link SmsTemplate}), {@code mobile} and {@code content}. The headers {@code X-Access-Key},
 * {@code X-Timestamp} (seconds), {@code X-Nonce} and {@code X-Signature}: HMAC-SHA256 in hex over method, path, the three
 * and the SHA-256 of the body, joined by line ends. Answers {@code {"code":"OK"}}; any other code is a refusal.
 */
final class HttpGateway implements SmsGateway {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final URI address;
    private final String key;
    private final byte[] secret;
    private final PortalClock clock;
    private final JsonMapper json;
    private final RestClient http;

    HttpGateway(URI address, String key, String secret, PortalClock clock, JsonMapper json) {
        this.address = address;
        this.key = key;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
        this.json = json;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void deliver(UUID requestId, long sequence, SmsTemplate template, Mobile to, String text) {
        byte[] body = json.writeValueAsBytes(Map.of(
                "requestId", requestId.toString(), "type", template.name(), "mobile", to.digits(), "content", text));
        String answered = code(send(body));
        if (!answered.equals("OK")) {
            throw new Refused(answered);
        }
    }

    private byte[] send(byte[] body) {
        String timestamp = String.valueOf(clock.machine().instant().getEpochSecond());
        String nonce = Ids.next().toString();
        try {
            byte[] answer = http.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("X-Access-Key", key)
                    .header("X-Timestamp", timestamp)
                    .header("X-Nonce", nonce)
                    .header("X-Signature", signature(timestamp, nonce, body))
                    .body(body)
                    .retrieve()
                    .body(byte[].class);
            return answer == null ? new byte[0] : answer;
        } catch (HttpClientErrorException refused) {
            int status = refused.getStatusCode().value();
            if (status == 408 || status == 425 || status == 429 || status == 401 || status == 403) {
                throw new Unavailable("HTTP " + status);
            }
            throw new Refused("HTTP " + status);
        } catch (RestClientException down) {
            // the message of the exception may hold the answer's body: only its kind is told
            throw new Unavailable(down.getClass().getSimpleName());
        }
    }

    private String code(byte[] answer) {
        try {
            JsonNode code = json.readTree(answer).path("code");
            return code.isString() ? code.stringValue() : "UNREADABLE";
        } catch (RuntimeException unreadable) {
            throw new Unavailable("UNREADABLE");
        }
    }

    private String signature(String timestamp, String nonce, byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            String signed = String.join(
                    "\n",
                    "POST",
                    address.getRawPath(),
                    key,
                    timestamp,
                    nonce,
                    HexFormat.of().formatHex(digest));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
