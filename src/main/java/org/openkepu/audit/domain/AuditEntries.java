package org.openkepu.audit.domain;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries; there is no method that changes or removes one, and the table refuses both. */
@Repository
class AuditEntries implements AuditTrail {

    private final JdbcClient database;
    private final PortalClock clock;
    private final JsonMapper json;

    AuditEntries(JdbcClient database, PortalClock clock, JsonMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(@Nullable Actor actor, String action, @Nullable UUID subject, Map<String, String> detail) {
        database.sql("""
                        insert into audit_entry (at, portal_at, account_id, account_name, role, address, action, subject, detail)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .param(clock.machine().instant().atOffset(ZoneOffset.UTC))
                .param(clock.now().atOffset(ZoneOffset.UTC))
                .param(actor == null ? null : actor.accountId())
                .param(actor == null ? null : actor.name())
                .param(actor == null ? null : actor.role().name())
                .param(address())
                .param(action)
                .param(subject)
                .param(json.writeValueAsString(detail))
                .update();
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
