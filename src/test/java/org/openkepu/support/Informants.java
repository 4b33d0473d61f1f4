package org.openkepu.support;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.Certifications;
import org.openkepu.account.InformantType;
import org.openkepu.account.NewAccount;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** People no other test uses: certified informants, and members on their way. */
@TestComponent
public class Informants {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final AccountIssuing accounts;
    private final Certifications certifications;
    private final ObjectProvider<Portal> portal;

    Informants(AccountIssuing accounts, Certifications certifications, ObjectProvider<Portal> portal) {
        this.accounts = accounts;
        this.certifications = certifications;
        this.portal = portal;
    }

    /** Somebody with an account: as services know the person, and what the person signs in with. */
    public record Somebody(Actor actor, String login) {}

    /** A certified informant of 银川市兴庆区. */
    public Somebody certified() {
        Somebody somebody = member();
        certify(somebody);
        return new Somebody(actor(somebody.actor().accountId(), Role.INFORMANT), somebody.login());
    }

    /** A registered person who never applied for certification. */
    public Somebody member() {
        String login = "somebody-" + NEXT.incrementAndGet();
        UUID id = accounts.issue(new NewAccount(login, Portal.PASSWORD, "马老师", Role.MEMBER, null, null, false));
        return new Somebody(actor(id, Role.MEMBER), login);
    }

    /** Makes a member an informant. */
    public void certify(Somebody somebody) {
        certifications.grantOutright(
                somebody.actor().accountId(),
                new CertificationApplication("马老师", "640104", "银川市兴庆区实验小学", InformantType.INDIVIDUAL, null));
    }

    /** The same person before the portal's pages. */
    public Person signIn(Somebody somebody) {
        return portal.getObject().as(somebody.login());
    }

    private static Actor actor(UUID id, Role role) {
        return new Actor(id, "马老师", role, null, null);
    }
}
