package org.openkepu.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.names.Folded;
import org.openkepu.shared.names.NameIndex;

/** A picture of the registers that never changes: by id, by division, and by any part of a name (A37, A38). */
final class Register {

    private static final int OFFERED = 10;

    /** Among equals the shorter name is nearer to what was typed; confirmed before 演示. */
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(Entry::demo)
            .thenComparing(entry -> entry.name().length())
            .thenComparing(Entry::name)
            .thenComparing(Entry::category);

    private final Map<UUID, Entry> byId;
    private final Map<String, List<Entry>> associations = new HashMap<>();
    private final List<Entry> offered;
    private final NameIndex names;
    private @Nullable NearNames near;

    Register(List<Entry> entries) {
        byId = new HashMap<>(entries.size() * 2);
        entries.forEach(entry -> byId.put(entry.id(), entry));
        offered = entries.stream()
                .filter(entry -> !entry.retired())
                .sorted(BEST_FIRST)
                .toList();
        var index = new NameIndex.Builder();
        for (Entry entry : offered) {
            index.add(entry.name(), entry.aliases(), entry.pinyin(), entry.initials());
            if (entry.isAssociation() && entry.regionCode() != null) {
                associations
                        .computeIfAbsent(entry.regionCode(), any -> new ArrayList<>(1))
                        .add(entry);
            }
        }
        names = index.build();
    }

    Optional<Entry> find(@Nullable UUID id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    Optional<Entry> match(String typedName, LocalDate asOf) {
        List<Entry> exact = entries(names.exact(typedName, offered.size())).toList();
        return first(exact, entry -> entry.isCertified(asOf)).or(() -> first(exact, any -> true));
    }

    Optional<Entry> ofRegion(String regionCode, LocalDate asOf) {
        return first(associations.getOrDefault(regionCode, List.of()), entry -> entry.isCertified(asOf));
    }

    List<Entry> certified(UnitCategory category, LocalDate asOf) {
        return offered.stream()
                .filter(entry -> entry.category() == category && entry.isCertified(asOf))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    List<Entry> search(String q, LocalDate asOf) {
        int[] found = names.search(
                q, OFFERED, any -> true, entry -> offered.get(entry).isCertified(asOf));
        return entries(found).toList();
    }

    /** Entries a name may mean, the nearest first, one of an id. */
    List<Entry> near(String typedName, int most) {
        return nearNames().search(typedName, most).stream().map(offered::get).toList();
    }

    /** Made when first asked for: most pictures of the registers are never asked. */
    private synchronized NearNames nearNames() {
        if (near == null) {
            var made = new NearNames();
            for (int number = 0; number < offered.size(); number++) {
                made.add(number, offered.get(number).name());
                for (String alias : offered.get(number).aliases()) {
                    made.add(number, alias);
                }
            }
            near = made;
        }
        return near;
    }

    /** Whether another entry bears the name or holds it as a part. */
    boolean isHeldByAnother(String name, UUID unitId) {
        String folded = Folded.of(name);
        return offered.stream()
                .filter(entry -> !entry.id().equals(unitId))
                .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()))
                .anyMatch(known -> Folded.of(known).contains(folded));
    }

    private Stream<Entry> entries(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(offered::get);
    }

    private static Optional<Entry> first(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).findFirst();
    }
}
