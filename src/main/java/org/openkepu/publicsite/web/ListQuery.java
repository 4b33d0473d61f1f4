package org.openkepu.publicsite.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.Mode;
import org.openkepu.activity.Phase;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.Texts;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the public list taken apart: what is a value becomes the filter, what is none is named and ignored. */
class ListQuery {

    static final List<String> NAMES = List.of(
            "q", "provinceCode", "cityCode", "countyCode", "from", "to", "form", "theme", "mode", "audience", "state");

    private static final int LONGEST_SEARCH = 100;
    private static final int LONGEST_VALUE = 40;

    private final MultiValueMap<String, String> asked;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final ActivityFilter filter;
    private final int page;
    private final @Nullable Long after;

    ListQuery(MultiValueMap<String, String> asked, Campaign campaign, Regions regions) {
        this.asked = asked;
        String q = value("q", text -> Texts.length(text) <= LONGEST_SEARCH ? text : null);
        Region province = value("provinceCode", code -> region(regions, code, RegionLevel.PROVINCE, r -> true));
        Region city =
                value("cityCode", code -> region(regions, code, RegionLevel.CITY, r -> under(province, r, regions)));
        Region county = value(
                "countyCode",
                code -> region(
                        regions,
                        code,
                        RegionLevel.COUNTY,
                        r -> under(city, r, regions) && under(province, r, regions)));
        filter = new ActivityFilter(
                campaign.year(),
                q,
                province == null ? null : province.code(),
                city == null ? null : city.code(),
                county == null ? null : county.code(),
                value("from", ListQuery::day),
                value("to", ListQuery::day),
                value("form", code -> listed(campaign.forms(), code)),
                value("theme", code -> listed(campaign.themes(), code)),
                value("mode", code -> named(Mode.values(), code)),
                value("audience", code -> listed(campaign.audiences(), code)),
                value("state", code -> named(Phase.values(), code)));
        Long number = value("page", ListQuery::whole);
        page = number == null ? 1 : (int) Math.max(1, Math.min(PublishedActivities.LAST_NUMBERED_PAGE, number));
        after = value("after", ListQuery::whole);
        kept.remove("page");
        kept.remove("after");
    }

    ActivityFilter filter() {
        return filter;
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
        return ignored;
    }

    /** What is asked for, by name, in the order of the form. */
    Map<String, String> kept() {
        return kept;
    }

    /** The same list on another page. */
    String page(int number) {
        return address(kept, "page", number == 1 ? null : Integer.toString(number));
    }

    /** The same list continued. */
    String after(long sequence) {
        return address(kept, "after", Long.toString(sequence));
    }

    /** The list without one of its filters, and without what stands under it. */
    String without(String name) {
        var fewer = new LinkedHashMap<>(kept);
        fewer.remove(name);
        if (name.equals("provinceCode")) {
            fewer.remove("cityCode");
        }
        if (name.equals("provinceCode") || name.equals("cityCode")) {
            fewer.remove("countyCode");
        }
        return address(fewer, "page", null);
    }

    private static String address(Map<String, String> parameters, String more, @Nullable String value) {
        var address = UriComponentsBuilder.fromPath("/activities");
        parameters.forEach((name, text) -> address.queryParam(name, "{" + name + "}"));
        var values = new LinkedHashMap<String, Object>(parameters);
        if (value != null) {
            address.queryParam(more, "{" + more + "}");
            values.put(more, value);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    private <T> @Nullable T value(String name, Function<String, @Nullable T> reading) {
        String text = Texts.clean(asked.getFirst(name));
        if (text.isEmpty()) {
            return null;
        }
        T read = Texts.isMalformed(text) ? null : reading.apply(text);
        if (read == null) {
            ignored.add(name);
        } else {
            kept.put(name, text);
        }
        return read;
    }

    private static @Nullable Region region(Regions regions, String code, RegionLevel level, Predicate<Region> fitting) {
        return code.length() > LONGEST_VALUE
                ? null
                : regions.find(code)
                        .filter(region -> region.level() == level)
                        .filter(fitting)
                        .orElse(null);
    }

    private static boolean under(@Nullable Region above, Region region, Regions regions) {
        return above == null || regions.path(region.code()).contains(above);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable Long whole(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static @Nullable String listed(List<Choice> choices, String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code)) ? code : null;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
