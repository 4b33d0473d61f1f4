package org.openkepu.resource.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.resource.domain.ResourceFilter;
import org.openkepu.resource.domain.ResourceKind;
import org.openkepu.resource.domain.ResourceState;
import org.openkepu.shared.QueryValues;
import org.openkepu.shared.Texts;

/** The address of a list of resources taken apart: what is a value is kept, what is none is named and ignored. */
class ResourceQuery {

    private static final int LONGEST_SEARCH = 100;

    private final String path;
    private final QueryValues asked;
    private final ResourceFilter filter;
    private final int page;

    /**
     * @param years those that can be asked for; empty for any
     * @param operators whether drafts and what is withdrawn are listed too
     */
    ResourceQuery(
            String path,
            Map<String, List<String>> parameters,
            List<Integer> years,
            boolean operators,
            ResourceWords words) {
        this.path = path;
        this.asked = new QueryValues(parameters);
        var forms = words.forms(java.util.Locale.ROOT);
        ResourceKind kind = asked.value("kind", code -> named(ResourceKind.values(), code));
        Integer year = asked.value("year", text -> year(text, years));
        String province = asked.value("provinceCode", code -> words.provinces().containsKey(code) ? code : null);
        String form = asked.value("form", code -> forms.containsKey(code) ? code : null);
        ResourceState state =
                operators ? asked.value("state", code -> named(ResourceState.values(), code)) : ResourceState.PUBLISHED;
        String q = asked.value("q", text -> Texts.length(text) <= LONGEST_SEARCH ? text : null);
        this.filter = new ResourceFilter(years, state, kind, year, province, form, null, q);
        Integer number = asked.position("page", text -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : null);
        this.page = number == null ? 1 : number;
    }

    ResourceFilter filter() {
        return filter;
    }

    int page() {
        return page;
    }

    /** What is asked for, by name. */
    Map<String, String> kept() {
        return asked.kept();
    }

    /** Whether a value was none. */
    boolean ignored() {
        return !asked.ignored().isEmpty();
    }

    /** The same list on another page. */
    String page(int number) {
        return asked.address(path, "page", number == 1 ? null : Integer.toString(number));
    }

    private static @Nullable Integer year(String text, List<Integer> years) {
        Integer year = text.matches("\\d{4}") ? Integer.valueOf(text) : null;
        return year != null && (years.isEmpty() || years.contains(year)) ? year : null;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String code) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
