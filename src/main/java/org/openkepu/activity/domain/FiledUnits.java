package org.openkepu.activity.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openkepu.registry.UnitUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the registers which of their entries filings are bound to. */
@Component
class FiledUnits implements UnitUse {

    private final JdbcClient database;

    FiledUnits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<UUID> used(Collection<UUID> unitIds) {
        return new HashSet<>(database.sql("""
                        select id from unnest(?) as asked (id)
                        where exists (select from activity where unit_id = asked.id)""")
                .param(unitIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
