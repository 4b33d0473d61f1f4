package org.openkepu.notification.domain;

import java.time.ZoneOffset;
import java.util.UUID;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's gateway: telephones are rows, shown under {@code /demo}; each key is taken once. */
final class SimulatedGateway implements SmsGateway {

    private final JdbcClient database;
    private final Vault vault;
    private final PortalClock clock;

    SimulatedGateway(JdbcClient database, Vault vault, PortalClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public void deliver(UUID key, long sequence, SmsTemplate template, Mobile to, String text) {
        database.sql("insert into sms_simulated (id, sequence, mobile_sealed, text_sealed, at) values (?, ?, ?, ?, ?)"
                        + " on conflict (id) do nothing")
                .params(
                        key,
                        sequence,
                        vault.seal(SmsQueue.NUMBER, to.digits()),
                        vault.seal(SmsQueue.TEXT, text),
                        clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
