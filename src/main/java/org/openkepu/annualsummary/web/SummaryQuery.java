package org.openkepu.annualsummary.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.annualsummary.domain.SummaryLine;
import org.openkepu.annualsummary.domain.SummaryLine.Standing;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.shared.QueryValues;
import org.openkepu.shared.Texts;

/** The address of the operator's reading list taken apart: what is a value narrows it, what is none is named and ignored. */
class SummaryQuery {

    static final List<AuthorityLevel> KINDS =
            List.of(AuthorityLevel.PROVINCE, AuthorityLevel.SOCIETY, AuthorityLevel.MINISTRY);
    static final int PAGE_SIZE = 50;

    private static final String PATH = "/operator/summaries";
    private static final int LONGEST_SEARCH = 100;

    private final QueryValues asked;
    private final @Nullable Integer year;
    private final @Nullable AuthorityLevel kind;
    private final @Nullable Standing standing;
    private final @Nullable String province;
    private final @Nullable String q;
    private final int page;

    /**
     * @param years those in which summaries are written
     * @param provinces codes of those that can be asked for
     */
    SummaryQuery(Map<String, List<String>> parameters, List<Integer> years, Set<String> provinces) {
        this.asked = new QueryValues(parameters);
        this.year = asked.value(
                "year",
                text -> years.stream()
                        .filter(one -> one.toString().equals(text))
                        .findFirst()
                        .orElse(null));
        this.kind = asked.value("kind", code -> named(KINDS, code));
        this.standing = asked.value("standing", code -> named(Arrays.asList(Standing.values()), code));
        this.province = asked.value("provinceCode", code -> provinces.contains(code) ? code : null);
        this.q = asked.value("q", text -> Texts.length(text) <= LONGEST_SEARCH ? text : null);
        Integer number = asked.position("page", text -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : null);
        this.page = number == null ? 1 : Math.max(1, number);
    }

    /** The year asked for, null for the current one. */
    @Nullable
    Integer year() {
        return year;
    }

    /** The page asked for, from 1; the last one where there are fewer. */
    int page(int total) {
        return Math.min(page, Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE));
    }

    boolean fits(SummaryLine line) {
        var body = line.body();
        boolean there =
                province == null || (body.level() == AuthorityLevel.PROVINCE && province.equals(body.regionCode()));
        return there
                && (kind == null || body.level() == kind)
                && (standing == null || line.standing() == standing)
                && (q == null || body.name().contains(q));
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
    String address(int number) {
        return asked.address(PATH, "page", number == 1 ? null : Integer.toString(number));
    }

    /** The same list as a sheet, all pages of it. */
    String sheet() {
        return asked.address(PATH + ".xlsx", "page", null);
    }

    private static <E extends Enum<E>> @Nullable E named(List<E> values, String code) {
        return values.stream()
                .filter(value -> value.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
