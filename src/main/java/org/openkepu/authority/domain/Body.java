package org.openkepu.authority.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.shared.Ids;

/** One body as the files give it, on its way into the database. */
record Body(
        UUID id,
        String name,
        String shortName,
        List<String> aliases,
        AuthorityLevel level,
        @Nullable String regionCode) {

    static Body association(String regionCode, AssociationName name, List<String> moreAliases) {
        List<String> aliases =
                Stream.concat(name.aliases().stream(), moreAliases.stream()).toList();
        return new Body(idOf(regionCode), name.name(), name.shortName(), aliases, name.level(), regionCode);
    }

    static Body listed(AuthorityLevel level, String name, String shortName, @Nullable String regionCode) {
        UUID id = idOf(regionCode == null ? name : regionCode);
        return new Body(id, name, shortName, List.of(), level, regionCode);
    }

    private static UUID idOf(String key) {
        return Ids.ofReference("authority", key);
    }

    /** Every name it is looked for by besides the full one. */
    List<String> otherNames() {
        return Stream.concat(Stream.of(shortName), aliases.stream())
                .filter(other -> !other.equals(name))
                .distinct()
                .toList();
    }
}
