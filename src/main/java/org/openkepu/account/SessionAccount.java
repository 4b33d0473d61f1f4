package org.openkepu.account;

import org.openkepu.shared.Actor;
import org.openkepu.shared.web.SignedIn;

/**
 * The account behind a session, read anew with every request: a certification or a disabling is seen at once.
 *
 * @param actor who acts
 * @param epoch counts what ends sessions: a changed password, a disabling
 * @param mustChangePassword whether nothing but a new password is allowed
 */
public record SessionAccount(Actor actor, int epoch, boolean mustChangePassword) implements SignedIn {

    /** The account's id: a session's principal is never a login or number. */
    @Override
    public String toString() {
        return actor.accountId().toString();
    }
}
