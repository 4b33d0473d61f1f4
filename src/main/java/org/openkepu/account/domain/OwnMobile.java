package org.openkepu.account.domain;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.SmsSender;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The number an account answers codes with: a person's own, by which it is found, or the one of an administrator's second
 * factor.
 */
@Service
@Transactional
public class OwnMobile {

    private final AccountRepository accounts;
    private final Mobiles mobiles;
    private final NumberOwners owners;
    private final FactorBook factors;
    private final CodeBook codes;
    private final SmsSender sms;
    private final MessageSource messages;
    private final AuditTrail trail;

    OwnMobile(
            AccountRepository accounts,
            Mobiles mobiles,
            NumberOwners owners,
            FactorBook factors,
            CodeBook codes,
            SmsSender sms,
            MessageSource messages,
            AuditTrail trail) {
        this.accounts = accounts;
        this.mobiles = mobiles;
        this.owners = owners;
        this.factors = factors;
        this.codes = codes;
        this.sms = sms;
        this.messages = messages;
        this.trail = trail;
    }

    /** The present number, empty for an administrator who has named none. */
    @Transactional(readOnly = true)
    public Optional<Mobile> of(Actor actor) {
        return actor.role().isPerson()
                ? accounts.findById(actor.accountId())
                        .map(Account::mobileSealed)
                        .map(mobiles::open)
                : factors.mobileOf(actor.accountId());
    }

    /**
     * Takes the number that answers its code; tells the old one, and ends every session.
     *
     * @throws RuleBroken {@code account.mobile.taken} when the number is another person's, beside those of the code
     */
    @Transactional(noRollbackFor = RuleBroken.class)
    public void change(Actor actor, UUID ticket, String code) {
        Mobile next = codes.redeem(ticket, Purpose.NEW_MOBILE, code);
        Optional<Mobile> before = of(actor);
        Account account = accounts.lock(actor.accountId()).orElseThrow(NotFound::new);
        if (actor.role().isPerson()) {
            SealedMobile sealed = mobiles.seal(next);
            owners.lock(sealed.fingerprint());
            boolean free = accounts.findByMobileFingerprint(sealed.fingerprint())
                    .filter(owner -> !owner.id().equals(account.id()))
                    .isEmpty();
            RuleBroken.require(free, "account.mobile.taken");
            account.changeMobile(sealed);
        } else {
            factors.enrol(actor.accountId(), next);
            account.endSessions();
        }
        accounts.saveAndFlush(account);
        before.filter(old -> !old.equals(next)).ifPresent(old -> sms.send(old, goodbye(next)));
        trail.append(actor, "account.mobile.changed", actor.accountId(), Map.of());
    }

    private String goodbye(Mobile next) {
        Object[] parts = {next.masked()};
        return messages.getMessage("account.mobile.sms", parts, LocaleContextHolder.getLocale());
    }
}
