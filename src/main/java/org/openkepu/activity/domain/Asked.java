package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.Days;
import org.openkepu.activity.Facet;
import org.openkepu.shared.Scope;

/**
 * What a filter asks for inside a scope, sorted into a narrower scope and the facets left.
 *
 * @param scope everything narrowed to a territory asked for; any other scope as it is
 * @param choices the facets asked for beside it, each with its value
 * @param days whether a range of days is asked for
 * @param isNothing whether the filter asks for what lies outside the scope
 */
record Asked(Scope scope, List<Choice> choices, boolean days, boolean isNothing) {

    private record Choice(Facet facet, String value) {}

    static Asked of(Scope scope, ActivityFilter filter, Narrowing narrowing) {
        var choices = new ArrayList<Choice>();
        add(choices, Facet.FORM, filter.form());
        add(choices, Facet.THEME, filter.theme());
        add(choices, Facet.MODE, filter.mode());
        add(choices, Facet.AUDIENCE, filter.audience());
        add(choices, Facet.UNIT, narrowing.unitId());
        Days begun = narrowing.startsOn();
        add(choices, Facet.DAY, begun == null ? null : begun.first());
        boolean days = filter.from() != null || filter.to() != null;
        UUID body = narrowing.authorityId();
        boolean outside = body != null && scope.authorityId() != null && !body.equals(scope.authorityId());
        if (scope.authorityId() == null) {
            add(choices, Facet.AUTHORITY, body);
        }
        Scope place = place(filter);
        if (scope.equals(Scope.EVERYTHING)) {
            return new Asked(place, choices, days, outside);
        }
        if (place.line() != Scope.Line.EVERYTHING && place.line() != scope.line()) {
            add(choices, facet(place), place.regionCode());
        }
        return new Asked(scope, choices, days, outside || elsewhere(scope, filter));
    }

    /** The narrowest territory of a filter, whose province, city and county lie within each other. */
    static Scope place(ActivityFilter filter) {
        return filter.countyCode() != null
                ? Scope.territory(Scope.Line.COUNTY, filter.countyCode())
                : filter.cityCode() != null
                        ? Scope.territory(Scope.Line.CITY, filter.cityCode())
                        : filter.provinceCode() != null
                                ? Scope.territory(Scope.Line.PROVINCE, filter.provinceCode())
                                : Scope.EVERYTHING;
    }

    /** Whether the filter names another province than the scope's. */
    private static boolean elsewhere(Scope scope, ActivityFilter filter) {
        String province = filter.provinceCode();
        return province != null && scope.line() == Scope.Line.PROVINCE && !province.equals(scope.regionCode());
    }

    private static Facet facet(Scope place) {
        return switch (place.line()) {
            case PROVINCE -> Facet.PROVINCE;
            case CITY -> Facet.CITY;
            default -> Facet.COUNTY;
        };
    }

    private static void add(List<Choice> choices, Facet facet, @Nullable Object value) {
        if (value != null) {
            choices.add(new Choice(facet, Objects.toString(value)));
        }
    }

    /** How many facets are asked for. */
    int size() {
        return choices.size() + (days ? 1 : 0);
    }

    /** The only facet asked for, null when there is none or more than one. */
    @Nullable
    Facet facet() {
        return choices.size() == 1 ? choices.get(0).facet() : null;
    }

    /** Its value, empty when there is none. */
    String value() {
        return choices.isEmpty() ? "" : choices.get(0).value();
    }
}
