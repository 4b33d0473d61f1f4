package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Access;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.Facet;
import org.openkepu.activity.Mode;
import org.openkepu.shared.Scope;

/**
 * What a filter asks for inside a scope, sorted into a narrower scope and the things left.
 *
 * @param scope everything narrowed to a territory asked for; any other scope as it is
 * @param choices the things asked for beside it
 * @param days whether a range of days is asked for, by when an activity runs or by when it begins
 * @param isNothing whether the filter asks for what lies outside the scope, or for two ways of holding that exclude each other
 */
record Asked(Scope scope, List<Choice> choices, boolean days, boolean isNothing) {

    static Asked of(Scope scope, ActivityFilter filter, Narrowing narrowing) {
        var choices = new ArrayList<Choice>();
        add(choices, Facet.FORM, filter.form());
        add(choices, Facet.THEME, filter.theme());
        add(choices, Facet.AUDIENCE, filter.audience());
        add(choices, Facet.UNIT, narrowing.unitId());
        boolean nowhere = held(choices, filter);
        boolean days = filter.from() != null || filter.to() != null || narrowing.startsOn() != null;
        UUID body = narrowing.authorityId();
        boolean outside = nowhere || body != null && scope.authorityId() != null && !body.equals(scope.authorityId());
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

    /** How it is held and how easily one takes part; answers whether no activity can be held so. */
    private static boolean held(List<Choice> choices, ActivityFilter filter) {
        boolean online = filter.access().contains(Access.ONLINE);
        if (filter.mode() != null) {
            add(choices, Facet.MODE, filter.mode());
        } else if (online) {
            choices.add(new Choice(Facet.MODE.name(), List.of(Mode.ONLINE.name(), Mode.BOTH.name())));
        }
        Stream.of(Access.FREE, Access.BARRIER_FREE)
                .filter(filter.access()::contains)
                .forEach(access -> choices.add(new Choice(access.name(), List.of("true"))));
        return online && filter.mode() == Mode.OFFLINE;
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
            choices.add(Choice.of(facet, value));
        }
    }
}
