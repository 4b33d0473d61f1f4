package org.openkepu.publicsite.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.QueryValues;

/** The address of the public list taken apart, and the addresses that lead on from it: other pages, other views, the feed. */
class ListQuery {

    static final String PATH = "/activities";
    static final String FEED = "/activities.ics";

    private static final List<String> NO_FILTERS = List.of("view", "month");

    /** The same activities seen in another way. */
    enum View {
        LIST,
        CALENDAR,
        MAP;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final QueryValues asked;
    private final Campaign campaign;
    private final ActivityFilter filter;
    private final View view;
    private final @Nullable YearMonth month;
    private final int page;
    private final @Nullable Long after;

    ListQuery(Map<String, List<String>> parameters, Campaigns campaigns, ActivityFilters filters) {
        asked = new QueryValues(parameters);
        Campaign year = asked.value("year", text -> ofYear(text, campaigns));
        campaign = year == null ? campaigns.current() : year;
        filter = filters.common(asked, campaign);
        view = Objects.requireNonNullElse(asked.value("view", ListQuery::view), View.LIST);
        month = asked.value("month", ListQuery::month);
        page = ActivityFilters.page(asked);
        after = ActivityFilters.after(asked);
    }

    Campaign campaign() {
        return campaign;
    }

    ActivityFilter filter() {
        return filter;
    }

    View view() {
        return view;
    }

    /** The month asked for, null for none. */
    @Nullable
    YearMonth month() {
        return month;
    }

    int page() {
        return page;
    }

    @Nullable
    Long after() {
        return after;
    }

    /** Names of parameters whose value is none. */
    List<String> ignored() {
        return asked.ignored();
    }

    /** What was typed for them. */
    Map<String, String> passedOver() {
        return asked.passedOver();
    }

    /** The filters asked for, by name, in the order of the form. */
    Map<String, String> kept() {
        var kept = new LinkedHashMap<>(asked.kept());
        kept.keySet().removeAll(NO_FILTERS);
        return kept;
    }

    /** The same list on another page. */
    String page(int number) {
        return asked.address(PATH, "page", number == 1 ? null : Integer.toString(number));
    }

    /** The same list continued. */
    String after(long sequence) {
        return asked.address(PATH, "after", Long.toString(sequence));
    }

    /** The same activities in another view. */
    String in(View other) {
        return asked.address(PATH, changes("view", other == View.LIST ? null : other.code(), "month", null));
    }

    /** The calendar of another month. */
    String month(YearMonth other) {
        return asked.address(PATH, changes("view", View.CALENDAR.code(), "month", other.toString()));
    }

    /** The list of one day. */
    String day(LocalDate day) {
        return asked.address(PATH, changes("view", null, "month", null, "from", day.toString(), "to", day.toString()));
    }

    /** The list a province on the map leads to: of the place asked for, else of that province. */
    String inMap(String code) {
        return filter.provinceCode() != null
                ? in(View.LIST)
                : asked.address(
                        PATH,
                        changes(
                                "view",
                                null,
                                "month",
                                null,
                                "provinceCode",
                                code,
                                "cityCode",
                                null,
                                "countyCode",
                                null));
    }

    /** The calendar feed of the same filters. */
    String feed() {
        return asked.without(FEED, NO_FILTERS);
    }

    /** The list without one of its filters, and without what stands under it. */
    String without(String name) {
        return asked.without(
                PATH,
                switch (name) {
                    case "provinceCode" -> List.of(name, "cityCode", "countyCode");
                    case "cityCode" -> List.of(name, "countyCode");
                    default -> List.of(name);
                });
    }

    private static Map<String, @Nullable String> changes(@Nullable String... pairs) {
        var changes = new HashMap<String, @Nullable String>();
        for (int i = 0; i < pairs.length; i += 2) {
            changes.put(Objects.requireNonNull(pairs[i]), pairs[i + 1]);
        }
        return changes;
    }

    private static @Nullable Campaign ofYear(String text, Campaigns campaigns) {
        return text.matches("[0-9]{4}")
                ? campaigns.ofYear(Integer.parseInt(text)).orElse(null)
                : null;
    }

    private static @Nullable View view(String code) {
        return Arrays.stream(View.values())
                .filter(view -> view.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.getYear() >= 2000 && month.getYear() < 2100 ? month : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
