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
 * Leads from a figure to the list with exactly that many rows: a managing body to its own list, the operator to the
 * public one as far as that can be asked, a city or county nowhere (contract, Marks).
 */
record FigureLinks(Role role) {

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
    static final FigureLinks NONE = new FigureLinks(Role.MEMBER);

    private static final Set<Breakdown> PUBLIC = Set.of(
            Breakdown.PROVINCE,
            Breakdown.CITY,
            Breakdown.COUNTY,
            Breakdown.THEME,
            Breakdown.FORM,
            Breakdown.MODE,
            Breakdown.AUDIENCE);

    /** The list of everything the part counts; null where there is none. */
    @Nullable
    String all(Part part) {
        return address(Map.of(), part);
    }

    /** The list of one row's activities; null where no list can be asked for them. */
    @Nullable
    String row(Breakdown by, String value, Part part) {
        boolean named = !by.filter().isEmpty() && !value.isEmpty() && !value.equals(FigureTable.REST);
        boolean asked = named && (isManaging() || PUBLIC.contains(by));
        return asked ? address(Map.of(by.filter(), value), part) : null;
    }

    private @Nullable String address(Map<String, String> filter, Part part) {
        if (isManaging()) {
            var asked = new LinkedHashMap<String, String>();
            asked.put("status", "PUBLISHED");
            asked.putAll(filter);
            if (!part.filter.isEmpty()) {
                asked.put(part.filter, "true");
            }
            return address("/office/activities", asked);
        }
        return role == Role.OPERATOR && part == Part.PUBLISHED ? address("/activities", filter) : null;
    }

    private boolean isManaging() {
        return role == Role.PROVINCE_ADMIN || role == Role.SOCIETY_ADMIN || role == Role.MINISTRY_ADMIN;
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
