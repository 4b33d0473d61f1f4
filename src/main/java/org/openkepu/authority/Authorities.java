package org.openkepu.authority;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All bodies an activity can be attributed to. */
public interface Authorities {

    Optional<Authority> find(@Nullable UUID id);

    /** The 科协 standing for a division, whatever level it is listed under. */
    Optional<Authority> ofRegion(String regionCode);

    /** A society or ministry by its full name. */
    Optional<Authority> named(String name);

    /** All bodies listed under the level, in the order of their list. */
    List<Authority> listed(AuthorityLevel level);

    /** At most ten bodies listed under the level, best first, demonstration and creation counties before their equals; q may be empty. */
    List<Authority> search(AuthorityLevel level, @Nullable String provinceCode, String q);
}
