package org.openkepu.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people call units beside their names: entries near to a typed name, and teaching a name to an entry. */
public interface UnitNames {

    /** At most three entries a name may mean, the nearest first; empty when none is near. An exact name is near too. */
    List<CertifiedUnit> near(String typedName, LocalDate asOf);

    /**
     * Makes the name an alias of the entry, from now on matched like its own name; within the caller's transaction.
     *
     * @throws org.openkepu.shared.RuleBroken {@code registry.alias.ambiguous} for a name of fewer than four characters or
     *     one that another entry bears or holds as a part
     */
    void teach(UUID unitId, String name);
}
