package org.openkepu.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.springframework.stereotype.Component;

/** Remembers in a session which number has answered a code, sealed, for fifteen minutes of machine time. */
@Component
public class ProvenNumbers {

    private static final String PURPOSE = "notification.proven";
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final Vault vault;
    private final PortalClock clock;

    ProvenNumbers(Vault vault, PortalClock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** What the session keeps. */
    public String seal(Mobile mobile) {
        long until = clock.machine().instant().plus(GOOD_FOR).getEpochSecond();
        return Base64.getEncoder().encodeToString(vault.seal(PURPOSE, until + " " + mobile.digits()));
    }

    /** The number, as long as it counts as proven. */
    public Optional<Mobile> open(@Nullable Object kept) {
        if (!(kept instanceof String text)) {
            return Optional.empty();
        }
        String[] parts = vault.open(PURPOSE, Base64.getDecoder().decode(text)).split(" ");
        boolean good = clock.machine().instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0])));
        return good ? Optional.of(new Mobile(parts[1])) : Optional.empty();
    }
}
