package org.openkepu.shared.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Seals into a form whose it is, so that its text can be kept for that person when the session has run out (trust F4). */
@Component
public class FormStamps {

    /** How old a form may be whose text is still parked. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final String PURPOSE = "form.stamp";
    private static final int LONGEST_TEXT = 2_000;

    private final Vault vault;
    private final PortalClock clock;

    FormStamps(Vault vault, PortalClock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The stamp of a form shown now to whoever is signed in; null for a visitor. */
    public @Nullable String stamp(String form, String nameKey) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn known)) {
            return null;
        }
        String text = String.join("\n", known.actor().accountId().toString(), form, nameKey, now().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(PURPOSE, text));
    }

    /** Reads a posted stamp; empty for one that is missing, forged or too old. */
    public Optional<FormStamp> read(@Nullable String stamp) {
        if (stamp == null || stamp.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            String[] parts =
                    vault.open(PURPOSE, Base64.getUrlDecoder().decode(stamp)).split("\n");
            var read = new FormStamp(UUID.fromString(parts[0]), parts[1], parts[2], Instant.parse(parts[3]));
            return Optional.of(read).filter(one -> one.shownAt().plus(LONGEST).isAfter(now()));
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException forged) {
            return Optional.empty();
        }
    }

    private Instant now() {
        return clock.machine().instant();
    }
}
