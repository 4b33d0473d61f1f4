package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Submitted supplements as the people listed made them: with what they corrected, without those who left or were erased. */
@Repository
class SupplementsInForce {

    private final JdbcClient database;
    private final People people;

    SupplementsInForce(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** Those of several activities in one statement; where nobody listed changed anything there is none, and nothing is unsealed. */
    Map<UUID, Supplement> of(Collection<UUID> activityIds) {
        var notes = new HashMap<UUID, String>();
        var listed = new HashMap<UUID, List<ScienceWorker>>();
        database.sql("""
                        select s.activity_id, s.note, w.person from activity_supplement s
                        left join science_worker w on w.activity_id = s.activity_id
                        where s.activity_id = any (?)
                          and (exists (select from own_entry_change c where c.activity_id = s.activity_id)
                            or s.people > (select count(*) from science_worker l where l.activity_id = s.activity_id))
                        order by s.activity_id, w.position""").param(activityIds.toArray(UUID[]::new)).query(row -> {
            UUID id = row.getObject("activity_id", UUID.class);
            notes.put(id, row.getString("note"));
            var there = listed.computeIfAbsent(id, any -> new ArrayList<>());
            byte[] person = row.getBytes("person");
            if (person != null) {
                there.add(people.opened(person));
            }
        });
        var standing = new HashMap<UUID, Supplement>();
        notes.forEach((id, note) -> standing.put(id, new Supplement(note, List.copyOf(listed.get(id)))));
        return standing;
    }
}
