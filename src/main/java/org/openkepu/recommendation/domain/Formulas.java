package org.openkepu.recommendation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps formulas; none is ever changed. */
@Repository
class Formulas {

    private final JdbcClient database;
    private final JdbcOperations batches;

    Formulas(JdbcClient database, JdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    /** All of a campaign, the first one first. */
    List<Formula> of(UUID campaignId) {
        Map<UUID, Formula> found = new LinkedHashMap<>();
        database.sql("""
                        select f.id, f.name, f.created_by_name, f.created_at, t.*
                        from quota_formula f join quota_formula_term t on t.formula_id = f.id
                        where f.campaign_id = ? order by f.sequence""")
                .param(campaignId)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Formula known = found.get(id);
                    if (known == null) {
                        known = new Formula(
                                id,
                                row.getString("name"),
                                row.getString("created_by_name"),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                new HashMap<>());
                        found.put(id, known);
                    }
                    known.terms().put(place(row), term(row));
                    return id;
                })
                .list();
        return List.copyOf(found.values());
    }

    Optional<Formula> find(UUID campaignId, UUID id) {
        return of(campaignId).stream()
                .filter(formula -> formula.id().equals(id))
                .findFirst();
    }

    void add(UUID campaignId, UUID id, String name, Map<Formula.Place, FormulaTerm> terms, String by, Instant at) {
        database.sql(
                        "insert into quota_formula (id, campaign_id, name, created_by_name, created_at) values (?, ?, ?, ?, ?)")
                .params(id, campaignId, name, by, at.atOffset(ZoneOffset.UTC))
                .update();
        List<Object[]> rows = new ArrayList<>();
        terms.forEach((place, term) -> rows.add(new Object[] {
            id,
            place.bodies().name(),
            place.kind().name(),
            term.base(),
            term.share(),
            term.floor(),
            term.cap(),
            term.rounding().name(),
            term.total()
        }));
        batches.batchUpdate("""
                insert into quota_formula_term (formula_id, body_kind, kind, base, share, floor, cap, rounding, total)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    static Formula.Place place(ResultSet row) throws SQLException {
        return new Formula.Place(
                BodyKind.valueOf(row.getString("body_kind")), RecommendationKind.valueOf(row.getString("kind")));
    }

    static FormulaTerm term(ResultSet row) throws SQLException {
        return new FormulaTerm(
                row.getInt("base"),
                row.getBigDecimal("share").stripTrailingZeros(),
                row.getInt("floor"),
                row.getObject("cap", Integer.class),
                Rounding.valueOf(row.getString("rounding")),
                row.getObject("total", Integer.class));
    }
}
