package org.openkepu.account.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short list of institutions a person may name when certifying (B54); the operator keeps it. */
@Service
@Transactional(readOnly = true)
public class Institutions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final JdbcClient database;
    private final AuditTrail trail;

    Institutions(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** One institution; how many applications name it decides whether it can be struck off. */
    public record Institution(UUID id, String name, long named) {}

    public List<Institution> all() {
        return database.sql("""
                        select i.id, i.name, (select count(*) from certification c where c.institution_id = i.id) as named
                        from institution i order by i.name
                        """).query(Institution.class).list();
    }

    /** At most so many whose name holds the text, those that begin with it first. */
    public List<Institution> search(@Nullable String q, int most) {
        String text = Texts.clean(q);
        return database.sql("""
                        select id, name, 0 as named from institution
                        where position(lower(:q) in lower(name)) > 0
                        order by position(lower(:q) in lower(name)) > 1, length(name), name limit :most
                        """)
                .param("q", Texts.isMalformed(text) ? "\u0001" : text)
                .param("most", most)
                .query(Institution.class)
                .list();
    }

    public boolean exists(UUID id) {
        return !database.sql("select 1 from institution where id = ?")
                .param(id)
                .query()
                .listOfRows()
                .isEmpty();
    }

    /** Puts a name on the list; refuses with {@code account.institution.name} or {@code account.institution.known}. */
    @Transactional
    public void add(@Nullable String typed, Actor actor) {
        String name = Texts.clean(typed);
        boolean inOrder = Texts.length(name) >= SHORTEST && Texts.length(name) <= LONGEST && !Texts.isMalformed(name);
        RuleBroken.require(inOrder, "account.institution.name", SHORTEST, LONGEST);
        UUID id = Ids.next();
        int added = database.sql("insert into institution (id, name) values (?, ?) on conflict (name) do nothing")
                .params(id, name)
                .update();
        RuleBroken.require(added == 1, "account.institution.known");
        trail.append(actor, "institution.added", id, Map.of("name", name));
    }

    /** Strikes an institution off that nobody has named; refuses with {@code account.institution.named}. */
    @Transactional
    public void remove(UUID id, Actor actor) {
        String name = database.sql("select name from institution where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        boolean named = database.sql("select exists (select 1 from certification where institution_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
        RuleBroken.require(!named, "account.institution.named");
        database.sql("delete from institution where id = ?").param(id).update();
        trail.append(actor, "institution.removed", id, Map.of("name", name));
    }
}
