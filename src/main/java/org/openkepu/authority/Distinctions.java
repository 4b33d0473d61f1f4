package org.openkepu.authority;

import java.time.LocalDate;
import java.util.Optional;

/** The port through which the registers say which 科协 are demonstration or creation counties (A44). */
public interface Distinctions {

    /** The distinction of the 科协 of a division as of a day, empty for most. */
    Optional<Distinction> of(String regionCode, LocalDate asOf);
}
