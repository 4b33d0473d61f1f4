package org.openkepu.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registers of certified units; certification holds as of a day, because batches have validity. */
public interface CertifiedUnits {

    Optional<CertifiedUnit> find(@Nullable UUID id, LocalDate asOf);

    /** The entry whose name or alias is exactly the typed name, a certified one before another; empty when there is none. */
    Optional<CertifiedUnit> match(String typedName, LocalDate asOf);

    /** The certified entry standing for a division's 科协 (demonstration or creation county), if it is one as of the day. */
    Optional<CertifiedUnit> ofRegion(String regionCode, LocalDate asOf);

    /** All entries of a register that are certified as of the day, in the order of their names. */
    List<CertifiedUnit> certified(UnitCategory category, LocalDate asOf);

    /** At most ten entries: exact, prefix, alias, inside, pinyin, initials; certified first within a class. */
    List<CertifiedUnit> search(String q, LocalDate asOf);
}
