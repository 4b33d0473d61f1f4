package org.openkepu.shared.web;

import java.util.List;
import java.util.stream.Stream;
import org.openkepu.shared.Role;

/** The pages of an office, as its navigation offers them: a city or county has its statistics and nothing else. */
final class OfficePlaces {

    private static final List<String> STATISTICS = List.of("dashboard", "statistics");
    private static final List<String> MANAGING = List.of(
            "dashboard",
            "activities",
            "review",
            "readiness",
            "duplicates",
            "names",
            "statistics",
            "bulletins",
            "slate",
            "summary",
            "extensions");

    private OfficePlaces() {}

    /** What the role may open, in the order of the navigation; empty for a person and for the operator. */
    static List<Frame.Place> of(Role role, String path) {
        Stream<String> pages = switch (role) {
            case PROVINCE_ADMIN -> Stream.concat(MANAGING.stream(), Stream.of("accounts", "feedback"));
            case SOCIETY_ADMIN, MINISTRY_ADMIN -> MANAGING.stream();
            case CITY_ADMIN, COUNTY_ADMIN -> STATISTICS.stream();
            default -> Stream.empty();
        };
        return pages.map(page -> place(page, path)).toList();
    }

    private static Frame.Place place(String page, String path) {
        boolean first = page.equals("dashboard");
        String address = first ? "/office" : "/office/" + page;
        boolean here = path.equals(address) || !first && path.startsWith(address + "/");
        return new Frame.Place("shared.office." + page, address, here);
    }
}
