package org.openkepu.activity.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads candidates, and holds them still by a shared lock in the order of their ids. */
@Repository
class CandidateRecords implements Candidates {

    private static final String SELECT = """
            select a.id, a.campaign_id, a.number, a.title, a.host_id, a.unit_name,
                a.region_code, a.province_code, a.city_code, a.county_code, a.authority_id, a.starts_at, a.form, a.person_times,
                a.state, a.complete
            from activity a where a.id in (:ids) and a.number is not null order by a.id""";

    private final JdbcClient database;

    CandidateRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Candidate> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Candidate> find(Collection<UUID> ids) {
        return read(SELECT, ids);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Candidate> hold(Collection<UUID> ids) {
        return read(SELECT + " for share", ids);
    }

    private List<Candidate> read(String sql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(sql)
                        .param("ids", ids)
                        .query((row, n) -> candidate(row))
                        .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getObject("host_id", UUID.class),
                row.getString("unit_name"),
                row.getString("region_code"),
                row.getString("province_code"),
                row.getString("city_code"),
                row.getString("county_code"),
                row.getObject("authority_id", UUID.class),
                PublishedRecords.instant(row, "starts_at"),
                row.getString("form"),
                row.getObject("person_times", Integer.class),
                ActivityState.valueOf(row.getString("state")),
                row.getBoolean("complete"));
    }
}
