package org.openkepu.statistics.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Role;
import org.openkepu.statistics.domain.Breakdown;
import org.openkepu.statistics.domain.FigureTable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads from a figure to the list with exactly that many rows (contract, Marks).
 *
 * @param list the address of the list, null where there is none to be read
 */
record FigureLinks(@Nullable String list) {

    /** What makes a figure of a part of the published activities. */
    enum Part {
        PUBLISHED(""),
        COMPLETE("complete"),
        FOOD_SAFETY("foodSafety");

        private final String filter;

        Part(String filter) {
            this.filter = filter;
        }
    }

    /** Nowhere, for what is frozen: lists show what is now. */
    static final FigureLinks NONE = new FigureLinks(null);

    /** To the public list, as far as that can be asked. */
    static final FigureLinks PUBLIC = new FigureLinks("/activities");

    private static final Set<Breakdown> ASKED_BY_EVERYBODY = Set.of(
            Breakdown.PROVINCE,
            Breakdown.CITY,
            Breakdown.COUNTY,
            Breakdown.THEME,
            Breakdown.FORM,
            Breakdown.MODE,
            Breakdown.AUDIENCE);

    /** A managing body and the operator have a list of their own; a city or county has none. */
    static FigureLinks of(Role role) {
        return switch (role) {
            case PROVINCE_ADMIN, SOCIETY_ADMIN, MINISTRY_ADMIN -> new FigureLinks("/office/activities");
            case OPERATOR -> new FigureLinks("/operator/activities");
            default -> NONE;
        };
    }

    /** The list of everything the part counts; null where there is none. */
    @Nullable
    String all(Part part) {
        return address(Map.of(), part);
    }

    /** The list of one row's activities; null where no list can be asked for them. */
    @Nullable
    String row(Breakdown by, String value, Part part) {
        boolean named = !by.filter().isEmpty() && !value.isEmpty() && !value.equals(FigureTable.REST);
        boolean asked = named && (!equals(PUBLIC) || ASKED_BY_EVERYBODY.contains(by));
        return asked ? address(Map.of(by.filter(), value), part) : null;
    }

    private @Nullable String address(Map<String, String> filter, Part part) {
        boolean open = equals(PUBLIC);
        if (list == null || open && part != Part.PUBLISHED) {
            return null;
        }
        var asked = new LinkedHashMap<String, String>();
        if (!open) {
            asked.put("status", "PUBLISHED");
        }
        asked.putAll(filter);
        if (!part.filter.isEmpty()) {
            asked.put(part.filter, "true");
        }
        var address = UriComponentsBuilder.fromPath(list);
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
