package org.openkepu.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Whom every page tells people to ask: what the operator wrote last, or what the portal was started with. */
@Component
public class ContactLine {

    private final Contact started;
    private volatile Supplier<Optional<Contact>> kept = Optional::empty;

    ContactLine(Contact started) {
        this.started = started;
    }

    /** From here on the contact is asked of this source, which answers from memory. */
    public void keep(Supplier<Optional<Contact>> source) {
        kept = source;
    }

    /** What is shown now. */
    public Contact now() {
        return kept.get().orElse(started);
    }
}
