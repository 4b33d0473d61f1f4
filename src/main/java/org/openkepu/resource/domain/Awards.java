package org.openkepu.resource.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.resource.Award;
import org.openkepu.resource.AwardKinds;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the award kinds as data (B34): named by the operator, retired, never deleted. */
@Service
@Transactional
public class Awards implements AwardKinds {

    private static final int LONGEST = 40;

    private final JdbcClient database;
    private final AuditTrail trail;

    Awards(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Award> all() {
        return database.sql("select code, name, name_en, retired from resource_award order by position, code")
                .query(Award.class)
                .list();
    }

    /** Adds a kind; refuses with {@code resource.award.known} a name that is there already. */
    public void add(@Nullable String name, @Nullable String nameEn, Actor actor) {
        var reader = new FieldReader();
        String chinese = reader.field("name", name).mandatory().line(2, LONGEST);
        String english = reader.field("nameEn", nameEn).mandatory().line(2, 2 * LONGEST);
        if (chinese != null && all().stream().anyMatch(award -> award.name().equals(chinese))) {
            reader.add(Problem.wrong("name", "resource.award.known"));
        }
        FormRefused.when(reader.problems());
        int position = all().size() + 1;
        database.sql("insert into resource_award (code, position, name, name_en) values (?, ?, ?, ?)")
                .param("AWARD_" + position)
                .param(position)
                .param(chinese)
                .param(english)
                .update();
        trail.append(actor, "resource.award.added", null, Map.of("name", String.valueOf(chinese)));
    }

    /** Retires a kind or offers it again. */
    public void turn(String code, Actor actor) {
        Award award = all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        database.sql("update resource_award set retired = not retired where code = ?")
                .param(code)
                .update();
        trail.append(actor, "resource.award.turned", null, Map.of("name", award.name()));
    }
}
