package org.openkepu.registry;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Says which entries somebody points at, so that they are ended and never removed; answered by whoever points. */
public interface UnitUse {

    /** Those of the entries that are pointed at. */
    Set<UUID> used(Collection<UUID> unitIds);
}
