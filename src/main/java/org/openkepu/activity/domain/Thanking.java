package org.openkepu.activity.domain;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ThankablePeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds science workers to be thanked, slice by slice along the keyed hashes of their numbers. */
@Repository
class Thanking implements ThankablePeople {

    private static final String UNTHANKED = """
            from science_worker w join activity a on a.id = w.activity_id
            where a.campaign_id = :campaign and a.state = 'PUBLISHED' and a.supplement_submitted_at is not null
              and not exists (select from science_worker_thanked t
                  where t.activity_id = w.activity_id and t.mobile_fingerprint = w.mobile_fingerprint)""";
    private static final byte[] BEGINNING = new byte[0];

    private final JdbcClient database;
    private final People people;

    Thanking(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    private record Row(byte[] mobileFingerprint, UUID activityId, byte[] person) {}

    @Override
    @Transactional(readOnly = true)
    public Tally count(UUID campaignId) {
        return database.sql("select count(distinct w.mobile_fingerprint) as people, count(distinct w.activity_id)"
                        + " as activities " + UNTHANKED)
                .param("campaign", campaignId)
                .query(Tally.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice next(UUID campaignId, byte @Nullable [] after, int most) {
        List<Row> rows = database.sql("select w.mobile_fingerprint, w.activity_id, w.person " + UNTHANKED
                        + " and w.mobile_fingerprint > :after order by w.mobile_fingerprint, w.activity_id limit :most")
                .param("campaign", campaignId)
                .param("after", after == null ? BEGINNING : after)
                .param("most", most)
                .query(Row.class)
                .list();
        boolean more = rows.size() == most;
        List<List<Row>> persons = byPerson(rows);
        if (more && persons.size() > 1) {
            // the last person's rows may go on in the next slice
            persons.remove(persons.size() - 1);
        }
        var thankable = persons.stream()
                .flatMap(entries -> entries.stream().filter(this::agreed).limit(1))
                .map(row -> {
                    ScienceWorker person = people.opened(row.person());
                    return new Thankable(row.mobileFingerprint(), person.mobile(), person.name());
                })
                .toList();
        return new Slice(
                thankable, more ? persons.get(persons.size() - 1).get(0).mobileFingerprint() : null);
    }

    private boolean agreed(Row row) {
        return people.agreed(row.activityId(), people.opened(row.person()));
    }

    private static List<List<Row>> byPerson(List<Row> rows) {
        var persons = new ArrayList<List<Row>>();
        ByteBuffer last = null;
        for (Row row : rows) {
            var key = ByteBuffer.wrap(row.mobileFingerprint());
            if (!key.equals(last)) {
                persons.add(new ArrayList<>());
                last = key;
            }
            persons.get(persons.size() - 1).add(row);
        }
        return persons;
    }

    @Override
    @Transactional
    public void markThanked(UUID campaignId, byte[] key) {
        database.sql("""
                        insert into science_worker_thanked (activity_id, mobile_fingerprint)
                        select w.activity_id, w.mobile_fingerprint
                        from science_worker w join activity a on a.id = w.activity_id
                        where w.mobile_fingerprint = :key and a.campaign_id = :campaign and a.state = 'PUBLISHED'
                        on conflict do nothing""").param("key", key).param("campaign", campaignId).update();
    }
}
