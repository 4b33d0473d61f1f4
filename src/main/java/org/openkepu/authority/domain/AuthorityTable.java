package org.openkepu.authority.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.shared.names.NameIndex;

/** An immutable picture of all bodies: by id, by division, by name, and by any part of a name. */
final class AuthorityTable {

    private static final int LISTED = 10;

    private final Map<UUID, Authority> byId = new HashMap<>();
    private final Map<String, Authority> byRegion = new HashMap<>();
    private final Map<String, Authority> byName = new HashMap<>();
    private final List<Entry> offered = new ArrayList<>();
    private final NameIndex names;

    /**
     * One body with what it is found by.
     *
     * @param provinceCode the province it lies in, null for societies and ministries
     */
    record Entry(
            Authority authority,
            @Nullable String provinceCode,
            boolean retired,
            List<String> aliases,
            List<String> pinyin,
            List<String> initials) {}

    /** Entries in the order that decides among equals. */
    AuthorityTable(List<Entry> entries) {
        var index = new NameIndex.Builder();
        for (Entry entry : entries) {
            Authority authority = entry.authority();
            byId.put(authority.id(), authority);
            if (!entry.retired()) {
                offered.add(entry);
                index.add(authority.name(), entry.aliases(), entry.pinyin(), entry.initials());
                byName.put(authority.name(), authority);
                if (authority.regionCode() != null) {
                    byRegion.put(authority.regionCode(), authority);
                }
            }
        }
        names = index.build();
    }

    Optional<Authority> find(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    Optional<Authority> ofRegion(String regionCode) {
        return Optional.ofNullable(byRegion.get(regionCode));
    }

    Optional<Authority> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Those offered under the level, in their order. */
    List<Authority> listed(AuthorityLevel level) {
        return offered.stream()
                .map(Entry::authority)
                .filter(authority -> authority.level() == level)
                .toList();
    }

    List<Authority> search(String q, Predicate<Entry> listed, Predicate<Entry> first) {
        int[] found = names.search(
                q, LISTED, entry -> listed.test(offered.get(entry)), entry -> first.test(offered.get(entry)));
        return Arrays.stream(found)
                .mapToObj(entry -> offered.get(entry).authority())
                .toList();
    }
}
