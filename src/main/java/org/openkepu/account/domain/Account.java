package org.openkepu.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.NewAccount;
import org.openkepu.account.SessionAccount;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Aggregate;
import org.openkepu.shared.Role;

/**
 * An account's life: registered by a person or issued by the body above, a member who becomes an informant by a granted
 * certification, perhaps disabled.
 */
@Entity
@Table(name = "account")
class Account extends Aggregate<Account> {

    private @Nullable String login;

    private String passwordHash;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String regionCode;
    private @Nullable UUID authorityId;
    private byte @Nullable [] mobileSealed;
    private byte @Nullable [] mobileFingerprint;
    private boolean disabled;
    private boolean mustChangePassword;
    private int sessionEpoch;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(String name, Role role, String passwordHash, Instant createdAt) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    static Account issued(NewAccount order, String passwordHash, Instant at) {
        var account = new Account(order.name(), order.role(), passwordHash, at);
        account.login = order.login();
        account.regionCode = order.regionCode();
        account.authorityId = order.authorityId();
        account.mustChangePassword = order.mustChangePassword();
        return account;
    }

    /** A person whose number has answered a code. */
    static Account registered(String name, SealedMobile mobile, String passwordHash, Instant at) {
        var account = new Account(name, Role.MEMBER, passwordHash, at);
        account.mobileSealed = mobile.sealed();
        account.mobileFingerprint = mobile.fingerprint();
        return account;
    }

    /** A granted certification makes a member an informant, under the name it was granted to. */
    void becomeInformant(String realName) {
        if (role == Role.MEMBER) {
            role = Role.INFORMANT;
        }
        name = realName;
    }

    /** A new password ends every session but the one that is begun anew. */
    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        sessionEpoch++;
    }

    /** A password somebody else has made; every session ends. */
    void giveFirstPassword(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        sessionEpoch++;
    }

    /** The person answers codes with another number; every session ends. */
    void changeMobile(SealedMobile mobile) {
        mobileSealed = mobile.sealed();
        mobileFingerprint = mobile.fingerprint();
        endSessions();
    }

    void endSessions() {
        sessionEpoch++;
    }

    /** Another person holds the account from now on. */
    void rename(String holder) {
        name = holder;
    }

    void disable() {
        disabled = true;
        sessionEpoch++;
    }

    void enable() {
        disabled = false;
        sessionEpoch++;
    }

    SessionAccount session() {
        return new SessionAccount(
                new Actor(id(), name, role, regionCode, authorityId), sessionEpoch, mustChangePassword);
    }

    boolean isDisabled() {
        return disabled;
    }

    String passwordHash() {
        return passwordHash;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    /** Grows with everything that ends sessions. */
    int sessionEpoch() {
        return sessionEpoch;
    }

    @Nullable
    String regionCode() {
        return regionCode;
    }

    @Nullable
    UUID authorityId() {
        return authorityId;
    }

    @Nullable
    String login() {
        return login;
    }

    byte @Nullable [] mobileSealed() {
        return mobileSealed;
    }
}
