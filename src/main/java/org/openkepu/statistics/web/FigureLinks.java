package org.openkepu.statistics.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Role;
import org.openkepu.statistics.domain.Breakdown;
import org.springframework.web.util.UriUtils;

/**
 * Leads from a figure to the list with exactly that many rows (contract, Marks).
 *
 * @param list the address of the list, null where there is none to be read
 * @param year of an earlier campaign, null for the current one
 */
record FigureLinks(@Nullable String list, @Nullable Integer year) {

    /** What makes a figure of a part of the published activities. */
    enum Part {
        PUBLISHED("", ""),
        SUPPLEMENTED("trait", "SUPPLEMENTED"),
        SUMMARISED("trait", "SUMMARISED"),
        COMPLETE("complete", "true"),
        ON_TIME("trait", "ON_TIME"),
        FOOD_SAFETY("foodSafety", "true");

        private final String filter;
        private final String value;

        Part(String filter, String value) {
            this.filter = filter;
            this.value = value;
        }
    }

    /** Nowhere, for what is frozen: lists show what is now. */
    static final FigureLinks NONE = new FigureLinks(null, null);

    /** To the public list, as far as that can be asked. */
    static final FigureLinks PUBLIC = new FigureLinks("/activities", null);

    private static final Set<Breakdown> ASKED_BY_EVERYBODY = Set.of(
            Breakdown.PROVINCE,
            Breakdown.CITY,
            Breakdown.COUNTY,
            Breakdown.THEME,
            Breakdown.FORM,
            Breakdown.MODE,
            Breakdown.AUDIENCE);

    /** A managing body and the operator have a list of their own; a city or county has none. */
    static FigureLinks of(Role role, Campaign campaign) {
        Integer year = campaign.current() ? null : campaign.year();
        return switch (role) {
            case PROVINCE_ADMIN, SOCIETY_ADMIN, MINISTRY_ADMIN -> new FigureLinks("/office/activities", year);
            case OPERATOR -> new FigureLinks("/operator/activities", year);
            default -> NONE;
        };
    }

    /** The list of everything the part counts; null where there is none. */
    @Nullable
    String all(Part part) {
        return address("", "", part);
    }

    /** The list of one row's activities; null where no list can be asked for them. */
    @Nullable
    String row(Breakdown by, String value, Part part) {
        if (by == Breakdown.UNIT && value.isEmpty() && !equals(PUBLIC)) {
            return address("trait", "UNREGISTERED_HOST", part);
        }
        boolean named = !by.filter().isEmpty() && !value.isEmpty();
        boolean asked = named && (!equals(PUBLIC) || ASKED_BY_EVERYBODY.contains(by));
        return asked ? address(by.filter(), value, part) : null;
    }

    /** Put together by hand: a table has three addresses a line. */
    private @Nullable String address(String filter, String value, Part part) {
        boolean open = equals(PUBLIC);
        if (list == null || open && part != Part.PUBLISHED) {
            return null;
        }
        var address = new StringBuilder(list);
        add(address, "year", year == null ? "" : year.toString());
        add(address, "status", open ? "" : "PUBLISHED");
        add(address, filter, value);
        add(address, part.filter, part.value);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
