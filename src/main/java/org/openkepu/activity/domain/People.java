package org.openkepu.activity.domain;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the science workers of supplements, sealed, and the host's statements that they agreed (trust, personal information). */
@Repository
class People {

    /** Version of the statement the host ticks, named in every batch. */
    static final String CONSENT_TEXT = "2022-1";

    private static final String PERSON = "activity.person";
    private static final String MOBILE = "activity.person.mobile";
    private static final String CONSENTED = "activity.person.consented";

    private final JdbcClient database;
    private final Vault vault;

    People(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * Records a ticked statement for everybody on the list whom no earlier one covers.
     *
     * @return the problem {@code activity.people.consent-required} when somebody is not covered and nothing was ticked
     */
    List<Problem> consent(UUID activityId, List<ScienceWorker> people, boolean ticked, Actor actor, ArrivedAt arrival) {
        Set<ByteBuffer> covered = covered(activityId);
        byte[][] fresh = people.stream()
                .map(this::consented)
                .filter(fingerprint -> !covered.contains(ByteBuffer.wrap(fingerprint)))
                .toArray(byte[][]::new);
        if (fresh.length == 0) {
            return List.of();
        }
        if (!ticked) {
            return List.of(Problem.wrong("peopleConsent", "activity.people.consent-required"));
        }
        database.sql("""
                        insert into people_consent (id, activity_id, account_id, text_version, consented_at, fingerprints)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        activityId,
                        actor.accountId(),
                        CONSENT_TEXT,
                        arrival.instant().atOffset(ZoneOffset.UTC),
                        fresh)
                .update();
        return List.of();
    }

    /** The same for a supplement about to be kept as typed, which puts nobody back who left the list. */
    List<Problem> admit(UUID activityId, SupplementText typed, Campaign campaign, Actor actor, ArrivedAt arrival) {
        var problems = new ArrayList<>(returning(activityId, typed, campaign));
        var people = PeopleReader.read(typed.people(), campaign.peopleLimit()).people();
        problems.addAll(consent(activityId, people, "true".equals(typed.peopleConsent()), actor, arrival));
        return problems;
    }

    /** Every row of somebody who left this list: {@code activity.people.removed-by-person}, whatever name is given. */
    List<Problem> returning(UUID activityId, SupplementText typed, Campaign campaign) {
        Set<ByteBuffer> removed = campaign.has(Feature.PEOPLE_LIST) ? removed(activityId) : Set.of();
        if (removed.isEmpty()) {
            return List.of();
        }
        return PeopleReader.read(typed.people(), campaign.peopleLimit()).rows().stream()
                .filter(row -> removed.contains(
                        ByteBuffer.wrap(fingerprint(row.person().mobile()))))
                .map(row -> row.wrong("activity.people.removed-by-person"))
                .toList();
    }

    /** Puts the people of a submitted supplement, nobody {@link #returning} among them, in place of those before. */
    void replace(UUID activityId, List<ScienceWorker> people) {
        database.sql("delete from science_worker where activity_id = ?")
                .param(activityId)
                .update();
        for (int i = 0; i < people.size(); i++) {
            ScienceWorker person = people.get(i);
            database.sql(
                            "insert into science_worker (activity_id, position, person, mobile_fingerprint) values (?, ?, ?, ?)")
                    .params(activityId, i + 1, vault.seal(PERSON, person.line()), fingerprint(person.mobile()))
                    .update();
        }
    }

    private Set<ByteBuffer> removed(UUID activityId) {
        return database.sql("select mobile_fingerprint from science_worker_removed where activity_id = ?")
                .param(activityId)
                .query((row, n) -> ByteBuffer.wrap(row.getBytes(1)))
                .set();
    }

    /** The keyed hash under which a number is found on lists. */
    byte[] fingerprint(Mobile mobile) {
        return vault.fingerprint(MOBILE, mobile.digits());
    }

    /** A sealed row of a list, opened. */
    ScienceWorker opened(byte[] sealed) {
        return PeopleReader.read(vault.open(PERSON, sealed), Integer.MAX_VALUE)
                .people()
                .get(0);
    }

    /** The number's row on a list. */
    Optional<ScienceWorker> find(UUID activityId, Mobile mobile) {
        return database.sql("select person from science_worker where activity_id = ? and mobile_fingerprint = ?")
                .params(activityId, fingerprint(mobile))
                .query((row, n) -> opened(row.getBytes(1)))
                .optional();
    }

    /** Puts the corrected row in place; the host's statement goes on covering the person under the corrected name. */
    void rewrite(UUID activityId, ScienceWorker before, ScienceWorker after) {
        database.sql("update science_worker set person = ? where activity_id = ? and mobile_fingerprint = ?")
                .params(vault.seal(PERSON, after.line()), activityId, fingerprint(before.mobile()))
                .update();
        database.sql("update people_consent set fingerprints = fingerprints || ?"
                        + " where activity_id = ? and ? = any(fingerprints)")
                .params(consented(after), activityId, consented(before))
                .update();
    }

    /** Takes a number off a list and remembers it, so that it is never put there again; whether it stood there. */
    boolean remove(UUID activityId, Mobile mobile, OffsetDateTime at) {
        int stood = database.sql("delete from science_worker where activity_id = ? and mobile_fingerprint = ?")
                .params(activityId, fingerprint(mobile))
                .update();
        database.sql("insert into science_worker_removed (activity_id, mobile_fingerprint, removed_at)"
                        + " select ?, ?, ? where ? on conflict do nothing")
                .params(activityId, fingerprint(mobile), at, stood == 1)
                .update();
        return stood == 1;
    }

    /** Whether a recorded statement of the host covers the person. */
    boolean agreed(UUID activityId, ScienceWorker person) {
        return database.sql(
                        "select exists (select from people_consent where activity_id = ? and ? = any(fingerprints))")
                .params(activityId, consented(person))
                .query(Boolean.class)
                .single();
    }

    private byte[] consented(ScienceWorker person) {
        return vault.fingerprint(CONSENTED, person.identity());
    }

    /** The people of a submitted supplement in their order. */
    List<ScienceWorker> of(UUID activityId) {
        List<String> lines = database.sql("select person from science_worker where activity_id = ? order by position")
                .param(activityId)
                .query((row, n) -> vault.open(PERSON, row.getBytes("person")))
                .list();
        return PeopleReader.read(String.join("\n", lines), Integer.MAX_VALUE).people();
    }

    private Set<ByteBuffer> covered(UUID activityId) {
        Set<ByteBuffer> covered = new HashSet<>();
        database.sql("select fingerprints from people_consent where activity_id = ?")
                .param(activityId)
                .query((row, n) -> fingerprints(row.getArray("fingerprints")))
                .list()
                .forEach(batch -> Arrays.stream(batch).map(ByteBuffer::wrap).forEach(covered::add));
        return covered;
    }

    private static byte[][] fingerprints(Array array) throws SQLException {
        return (byte[][]) array.getArray();
    }
}
