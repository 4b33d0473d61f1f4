package org.openkepu.activity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.QueryValues;
import org.openkepu.shared.Scope;
import org.openkepu.shared.Texts;
import org.springframework.stereotype.Component;

/** Reads the filters of activity lists out of an address, the same for every list, figure link and export. */
@Component
public class ActivityFilters {

    /** The public filters, in the order of the form. */
    public static final List<String> NAMES = List.of(
            "q",
            "provinceCode",
            "cityCode",
            "countyCode",
            "from",
            "to",
            "form",
            "theme",
            "mode",
            "audience",
            "state",
            "free",
            "barrierFree",
            "online");

    /** What offices filter by besides. */
    public static final List<String> OFFICE_NAMES =
            List.of("year", "status", "complete", "foodSafety", "authorityId", "unitId", "startsOn", "trait", "sort");

    private static final int LONGEST_SEARCH = 100;
    private static final int LONGEST_VALUE = 40;

    private final Regions regions;
    private final Authorities authorities;
    private final Campaigns campaigns;

    ActivityFilters(Regions regions, Authorities authorities, Campaigns campaigns) {
        this.campaigns = campaigns;
        this.regions = regions;
        this.authorities = authorities;
    }

    /** The public filters of a campaign's list. */
    public ActivityFilter common(QueryValues asked, Campaign campaign) {
        return common(asked, campaign, null);
    }

    /**
     * The same for a list that holds one territory only.
     *
     * @param territory the code beyond which a place can find nothing, null for none
     */
    private ActivityFilter common(QueryValues asked, Campaign campaign, @Nullable String territory) {
        Region own = regions.find(territory).orElse(null);
        String q = asked.value("q", text -> Texts.length(text) <= LONGEST_SEARCH ? text : null);
        Region province = asked.value("provinceCode", code -> region(code, RegionLevel.PROVINCE, r -> under(own, r)));
        Region above = province == null ? own : province;
        Region city = asked.value("cityCode", code -> region(code, RegionLevel.CITY, r -> under(above, r)));
        Region county = asked.value(
                "countyCode", code -> region(code, RegionLevel.COUNTY, r -> under(city, r) && under(above, r)));
        LocalDate from = asked.value("from", ActivityFilters::day);
        LocalDate to = asked.value("to", text -> dayFrom(from, text));
        return new ActivityFilter(
                campaign.year(),
                q,
                province == null ? null : province.code(),
                city == null ? null : city.code(),
                county == null ? null : county.code(),
                from,
                to,
                asked.value("form", code -> listed(campaign.forms(), code)),
                asked.value("theme", code -> listed(campaign.themes(), code)),
                asked.value("mode", code -> named(Mode.values(), code)),
                asked.value("audience", code -> listed(campaign.audiences(), code)),
                asked.value("state", code -> named(Phase.values(), code)),
                access(asked));
    }

    /** A last day before the first is passed over and said to be, like any other value that can find nothing. */
    private static @Nullable LocalDate dayFrom(@Nullable LocalDate first, String text) {
        LocalDate last = day(text);
        return last == null || first != null && last.isBefore(first) ? null : last;
    }

    private static Set<Access> access(QueryValues asked) {
        var wanted = EnumSet.noneOf(Access.class);
        for (Access access : Access.values()) {
            if (asked.value(access.parameter(), text -> text.equals("true") ? text : null) != null) {
                wanted.add(access);
            }
        }
        return wanted;
    }

    /**
     * The filters of an office's list, those of an earlier year where one is asked for; without a status everything submitted
     * is listed. A place outside the scope's territory is passed over.
     */
    public OfficeFilter office(QueryValues asked, Campaign campaign, Scope scope) {
        Integer year = asked.value("year", this::year);
        ActivityFilter common = common(asked, campaign, scope.regionCode());
        if (year != null) {
            common = common.in(year);
        }
        ActivityState status = asked.value("status", ActivityFilters::submitted);
        Boolean complete = asked.value("complete", ActivityFilters::yesOrNo);
        Boolean foodSafety = asked.value("foodSafety", ActivityFilters::yesOrNo);
        UUID authorityId = asked.value("authorityId", this::authority);
        UUID unitId = asked.value("unitId", id -> Ids.read(id).orElse(null));
        Days startsOn = asked.value("startsOn", text -> Days.read(text).orElse(null));
        Trait trait = asked.value("trait", code -> named(Trait.values(), code));
        OfficeSort sort = asked.value("sort", code -> named(OfficeSort.values(), code));
        return new OfficeFilter(
                common,
                status == null ? OfficeFilter.SUBMITTED : Set.of(status),
                complete,
                foodSafety,
                authorityId,
                unitId,
                startsOn,
                trait,
                sort == null ? OfficeSort.NEWEST : sort);
    }

    /** The page asked for, 1 when none is. */
    public static int page(QueryValues asked) {
        Long number = asked.position("page", ActivityFilters::whole);
        return number == null ? 1 : (int) Math.max(1, Math.min(PublishedActivities.LAST_NUMBERED_PAGE, number));
    }

    /** The sequence to continue after, null for none. */
    public static @Nullable Long after(QueryValues asked) {
        return asked.position("after", ActivityFilters::whole);
    }

    private @Nullable Region region(String code, RegionLevel level, Predicate<Region> fitting) {
        return code.length() > LONGEST_VALUE
                ? null
                : regions.find(code)
                        .filter(region -> region.level() == level)
                        .filter(fitting)
                        .orElse(null);
    }

    private boolean under(@Nullable Region above, Region region) {
        return above == null || regions.path(region.code()).contains(above);
    }

    private @Nullable UUID authority(String text) {
        UUID id = Ids.read(text).orElse(null);
        return authorities.find(id).isPresent() ? id : null;
    }

    private @Nullable Integer year(String text) {
        Integer year = text.matches("[0-9]{4}") ? Integer.valueOf(text) : null;
        return year != null && campaigns.ofYear(year).isPresent() ? year : null;
    }

    private static @Nullable ActivityState submitted(String code) {
        ActivityState state = named(ActivityState.values(), code);
        return state == ActivityState.DRAFT ? null : state;
    }

    private static @Nullable Boolean yesOrNo(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
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
