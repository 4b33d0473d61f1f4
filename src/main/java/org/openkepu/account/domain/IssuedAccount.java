package org.openkepu.account.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Role;

/**
 * An account of a body as those who handed it out see it.
 *
 * @param body full name of the body it stands for
 * @param signedInAt portal time of the last sign-in, null before the first
 * @param revision the state a form about it was made from
 */
public record IssuedAccount(
        UUID id,
        String login,
        String name,
        Role role,
        String body,
        Use use,
        Instant issuedAt,
        @Nullable Instant signedInAt,
        long revision) {

    /** After how long without a sign-in an account counts as stale. */
    public static final Duration STALE = Duration.ofDays(90);

    /** How an account is used. */
    public enum Use {
        ACTIVE,
        /** Nobody has ever signed in. */
        NEVER,
        /** Not for ninety days. */
        STALE,
        DISABLED;

        static Use of(boolean disabled, @Nullable Instant signedInAt, Instant now) {
            if (disabled) {
                return DISABLED;
            }
            return signedInAt == null ? NEVER : signedInAt.isBefore(now.minus(IssuedAccount.STALE)) ? STALE : ACTIVE;
        }
    }

    public boolean disabled() {
        return use == Use.DISABLED;
    }

    boolean speaksOf(String q) {
        String text = (login + '\n' + name + '\n' + body).toLowerCase(java.util.Locale.ROOT);
        return text.contains(q.toLowerCase(java.util.Locale.ROOT));
    }
}
