package org.openkepu.account.domain;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps letters sealed until they are read, which is once, by whoever handed the accounts out, within a day. */
@Service
@Transactional
public class FirstLetters {

    private static final String PURPOSE = "account.letter";
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Vault vault;
    private final PortalClock clock;

    FirstLetters(JdbcClient database, Vault vault, PortalClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    UUID write(List<FirstLetter> letters, Actor owner) {
        OffsetDateTime now = clock.machine().instant().atOffset(java.time.ZoneOffset.UTC);
        database.sql("delete from account_letter where created_at < ?")
                .param(now.minus(KEPT))
                .update();
        UUID id = Ids.next();
        String text = letters.stream()
                .map(one -> String.join("\t", one.body(), one.name(), one.login(), one.password()))
                .collect(Collectors.joining("\n"));
        database.sql("insert into account_letter (id, owner_id, sealed, created_at) values (?, ?, ?, ?)")
                .params(id, owner.accountId(), vault.seal(PURPOSE, text), now)
                .update();
        return id;
    }

    /**
     * The letters on their first reading, empty on every later one.
     *
     * @throws NotFound for letters of somebody else, or older than a day
     */
    public Optional<List<FirstLetter>> read(UUID id, Actor owner) {
        var kept = database.sql("select sealed from account_letter where id = ? and owner_id = ? for update")
                .params(id, owner.accountId())
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
        database.sql("update account_letter set sealed = null where id = ?")
                .param(id)
                .update();
        return Optional.ofNullable(kept.sealed())
                .map(text -> vault.open(PURPOSE, text)
                        .lines()
                        .map(FirstLetters::letter)
                        .toList());
    }

    private static FirstLetter letter(String line) {
        String[] parts = line.split("\t", -1);
        return new FirstLetter(parts[0], parts[1], parts[2], parts[3]);
    }

    private record Kept(byte @Nullable [] sealed) {}
}
