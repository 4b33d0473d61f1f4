package org.openkepu.account.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openkepu.account.NewAccount;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out accounts of bodies, hands them over, takes them back (A12); what others handed out does not exist here. */
@Service
@Transactional
public class HandingOut {

    private final AccountRepository accounts;
    private final Seats seats;
    private final Passwords passwords;
    private final FirstLetters letters;
    private final FactorBook factors;
    private final AuditTrail trail;
    private final PortalClock clock;
    private final boolean demo;

    HandingOut(
            AccountRepository accounts,
            Seats seats,
            Passwords passwords,
            FirstLetters letters,
            FactorBook factors,
            AuditTrail trail,
            PortalClock clock,
            @Value("${openkepu.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.seats = seats;
        this.passwords = passwords;
        this.letters = letters;
        this.factors = factors;
        this.trail = trail;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * Issues the accounts and writes a letter for each; all or none.
     *
     * @return the letters, to be read once
     * @throws RuleBroken {@code account.login.taken}
     */
    public UUID issue(List<AccountOrder> orders, Actor giver) {
        // half a second for six of them: both cores hash
        List<FirstLetter> made = orders.parallelStream()
                .map(order -> new FirstLetter(order.seat().body(), order.name(), order.login(), FirstPassword.next()))
                .toList();
        List<String> hashes = made.parallelStream()
                .map(letter -> passwords.encode(letter.password()))
                .toList();
        for (int at = 0; at < made.size(); at++) {
            enter(orders.get(at), made.get(at), hashes.get(at), giver);
        }
        return letters.write(made, giver);
    }

    private void enter(AccountOrder order, FirstLetter letter, String hash, Actor giver) {
        RuleBroken.require(accounts.findByLogin(order.login()).isEmpty(), "account.login.taken");
        Seat seat = order.seat();
        var account = Account.issued(
                new NewAccount(
                        order.login(),
                        letter.password(),
                        order.name(),
                        seat.role(),
                        seat.regionCode(),
                        seat.authorityId(),
                        !demo),
                hash,
                clock.now());
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new RuleBroken("account.login.taken");
        }
        trail.append(giver, "account.issued", account.id(), Map.of("login", order.login(), "body", seat.body()));
    }

    /** Gives the account to another person: a new name, a new first password, and every old session ends. */
    public UUID handOver(UUID id, long shown, String name, Actor giver) {
        Account account = own(id, shown, giver);
        String before = account.name();
        account.rename(name);
        UUID letter = renew(account, giver);
        trail.append(giver, "account.handed-over", id, Map.of("from", before, "to", name));
        return letter;
    }

    /** Gives the person a new first password; every old session ends, and the next sign-in names the telephone anew. */
    public UUID resetPassword(UUID id, long shown, Actor giver) {
        UUID letter = renew(own(id, shown, giver), giver);
        trail.append(giver, "account.password-reset", id, Map.of());
        return letter;
    }

    private UUID renew(Account account, Actor giver) {
        String password = FirstPassword.next();
        account.giveFirstPassword(passwords.encode(password), !demo);
        factors.forget(account.id());
        accounts.saveAndFlush(account);
        String body = seats.body(account.regionCode(), account.authorityId());
        return letters.write(
                List.of(new FirstLetter(body, account.name(), String.valueOf(account.login()), password)), giver);
    }

    /** Ends every session at once and lets nobody in again until enabled. */
    public void disable(UUID id, long shown, Actor giver) {
        Account account = own(id, shown, giver);
        account.disable();
        accounts.saveAndFlush(account);
        trail.append(giver, "account.disabled", id, Map.of());
    }

    public void enable(UUID id, long shown, Actor giver) {
        Account account = own(id, shown, giver);
        account.enable();
        accounts.saveAndFlush(account);
        trail.append(giver, "account.enabled", id, Map.of());
    }

    private Account own(UUID id, long shown, Actor giver) {
        Account account = accounts.lock(id).orElseThrow(NotFound::new);
        seats.requireOwn(giver, account);
        RuleBroken.require(account.sessionEpoch() == shown, "form.stale");
        return account;
    }
}
