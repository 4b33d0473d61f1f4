package org.openkepu.account.domain;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.domain.IssuedAccount.Use;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.openkepu.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts somebody has handed out, in one statement: a province has some hundreds, the operator too. */
@Service
@Transactional(readOnly = true)
public class IssuedAccounts {

    private static final String SELECT = """
            select a.id, a.login, a.name, a.role, a.region_code, a.authority_id, a.disabled, a.created_at,
                   a.session_epoch, s.at as signed_in_at
            from account a left join account_sign_in s on s.account_id = a.id
            """;

    private final JdbcClient database;
    private final Seats seats;
    private final PortalClock clock;

    IssuedAccounts(JdbcClient database, Seats seats, PortalClock clock) {
        this.database = database;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * What a list shows.
     *
     * @param found in the order of bodies and logins
     * @param uses how many there are of each use, before filtering
     */
    public record Listing(List<IssuedAccount> found, Map<Use, Long> uses) {}

    /** Those whose login, name or body holds the text; {@code use} null for all. */
    public Listing search(Actor giver, @Nullable String q, @Nullable Use use) {
        String text = Texts.clean(q);
        List<IssuedAccount> all = all(giver);
        var uses = new EnumMap<Use, Long>(Use.class);
        for (Use one : Use.values()) {
            uses.put(one, all.stream().filter(account -> account.use() == one).count());
        }
        return new Listing(
                all.stream()
                        .filter(account -> use == null || account.use() == use)
                        .filter(account -> account.speaksOf(text))
                        .toList(),
                uses);
    }

    /** One of the own; every other one does not exist. */
    public IssuedAccount find(UUID id, Actor giver) {
        return all(giver).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<IssuedAccount> all(Actor giver) {
        var statement = giver.role() == Role.OPERATOR
                ? database.sql(
                        SELECT
                                + "where a.role in ('PROVINCE_ADMIN', 'SOCIETY_ADMIN', 'MINISTRY_ADMIN') order by array_position("
                                + "array['PROVINCE_ADMIN', 'SOCIETY_ADMIN', 'MINISTRY_ADMIN'], a.role), a.region_code, lower(a.login)")
                : database.sql(SELECT + "where a.role in ('CITY_ADMIN', 'COUNTY_ADMIN') and a.region_code = any(?)"
                                + " order by a.region_code, lower(a.login)")
                        .param(seats.territory(giver).stream()
                                .map(Seat::regionCode)
                                .toArray(String[]::new));
        return statement.query(Row.class).stream().map(this::account).toList();
    }

    private IssuedAccount account(Row row) {
        var signedIn = row.signedInAt() == null ? null : row.signedInAt().toInstant();
        return new IssuedAccount(
                row.id(),
                row.login(),
                row.name(),
                row.role(),
                seats.body(row.regionCode(), row.authorityId()),
                Use.of(row.disabled(), signedIn, clock.now()),
                row.createdAt().toInstant(),
                signedIn,
                row.sessionEpoch());
    }

    private record Row(
            UUID id,
            String login,
            String name,
            Role role,
            @Nullable String regionCode,
            @Nullable UUID authorityId,
            boolean disabled,
            OffsetDateTime createdAt,
            int sessionEpoch,
            @Nullable OffsetDateTime signedInAt) {}
}
