package org.openkepu.notification.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.AccountMobiles;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Mobile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have chosen to be told by text message; nothing without a choice (issue 6, Messages to users). */
@Service
@Transactional
public class SmsChoices {

    private final JdbcClient database;
    private final AccountMobiles mobiles;
    private final NeverContact never;
    private final AuditTrail trail;

    SmsChoices(JdbcClient database, AccountMobiles mobiles, NeverContact never, AuditTrail trail) {
        this.database = database;
        this.mobiles = mobiles;
        this.never = never;
        this.trail = trail;
    }

    /**
     * What the page of choices shows.
     *
     * @param mobile masked, null without a number
     * @param never whether the number is never to be contacted
     */
    public record Sheet(@Nullable String mobile, boolean never, List<String> offered, List<String> chosen) {}

    @Transactional(readOnly = true)
    public Sheet sheet(Actor actor) {
        Optional<Mobile> mobile = mobiles.mobileOf(actor.accountId());
        return new Sheet(
                mobile.map(Mobile::masked).orElse(null),
                mobile.filter(never::contains).isPresent(),
                SmsChoice.of(actor.role()).stream().map(Enum::name).toList(),
                chosen(actor.accountId()));
    }

    /** Puts the choices in place of those before; what cannot be chosen is passed over. */
    public void choose(Actor actor, Collection<String> typed) {
        List<String> kinds = SmsChoice.of(actor.role()).stream()
                .map(Enum::name)
                .filter(typed::contains)
                .toList();
        database.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("sms_choice " + actor.accountId())
                .query(row -> {});
        if (kinds.equals(chosen(actor.accountId()))) {
            return;
        }
        database.sql("delete from sms_choice where account_id = ?")
                .param(actor.accountId())
                .update();
        kinds.forEach(kind -> database.sql("insert into sms_choice (account_id, kind) values (?, ?)")
                .params(actor.accountId(), kind)
                .update());
        trail.append(actor, "sms.chosen", actor.accountId(), Map.of("list", String.join(" ", kinds)));
    }

    /** Whether the account has chosen to be told. */
    @Transactional(readOnly = true)
    boolean hasChosen(UUID accountId, SmsChoice choice) {
        return database.sql("select exists (select from sms_choice where account_id = ? and kind = ?)")
                .params(accountId, choice.name())
                .query(Boolean.class)
                .single();
    }

    /** Some accounts that have chosen, in the order of their ids, from after one of them. */
    @Transactional(readOnly = true)
    List<UUID> who(SmsChoice choice, UUID after, int most) {
        return database.sql(
                        "select account_id from sms_choice where kind = ? and account_id > ? order by account_id limit ?")
                .params(choice.name(), after, most)
                .query(UUID.class)
                .list();
    }

    private List<String> chosen(UUID accountId) {
        List<String> known = database.sql("select kind from sms_choice where account_id = ?")
                .param(accountId)
                .query(String.class)
                .list();
        return List.of(SmsChoice.values()).stream()
                .map(Enum::name)
                .filter(known::contains)
                .toList();
    }
}
