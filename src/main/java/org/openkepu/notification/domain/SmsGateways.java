package org.openkepu.notification.domain;

import java.net.URI;
import java.util.UUID;
import org.openkepu.database.StartRefused;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Chooses the gateway; refuses to start with one that is not complete. */
@Configuration
class SmsGateways {

    @Bean
    SmsGateway smsGateway(
            SmsSettings settings,
            JdbcClient database,
            Vault vault,
            PortalClock clock,
            JsonMapper json,
            @Value("${openkepu.demo:false}") boolean demo) {
        String chosen = settings.gateway().isBlank() ? demo ? "simulator" : "none" : settings.gateway();
        return switch (chosen) {
            case "simulator" -> new SimulatedGateway(database, vault, clock);
            case "file" -> new FileGateway(settings.folder());
            case "http" -> http(settings, clock, json);
            case "none" -> new NoGateway();
            default ->
                throw new StartRefused(
                        "--openkepu.sms.gateway 应为 simulator、file、http 或 none。",
                        "--openkepu.sms.gateway must be simulator, file, http or none.");
        };
    }

    private static SmsGateway http(SmsSettings settings, PortalClock clock, JsonMapper json) {
        if (settings.url().isBlank()
                || settings.key().isBlank()
                || settings.secret().isBlank()) {
            throw new StartRefused(
                    "短信网关 http 需要 openkepu.sms.url、openkepu.sms.key 和 openkepu.sms.secret。",
                    "The http gateway needs openkepu.sms.url, openkepu.sms.key and openkepu.sms.secret.");
        }
        return new HttpGateway(URI.create(settings.url()), settings.key(), settings.secret(), clock, json);
    }

    /** Where nobody carries messages yet: they wait. */
    private static final class NoGateway implements SmsGateway {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void deliver(UUID key, long sequence, SmsTemplate template, Mobile to, String text) {
            throw new Unavailable("none");
        }
    }
}
