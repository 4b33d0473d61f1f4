package org.openkepu.recommendation.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.domain.Commendation;
import org.openkepu.shared.QueryValues;
import org.openkepu.shared.Texts;
import org.openkepu.shared.web.Pager;

/** The address of a list of national results taken apart: year, award, words, page; what is no value is named and ignored. */
class ResultQuery {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final QueryValues asked;
    private final String path;
    private final Campaign campaign;
    private final @Nullable String award;
    private final String q;
    private final int page;

    /** @param awards codes of the award kinds that can be asked for */
    ResultQuery(String path, Map<String, List<String>> parameters, Campaigns campaigns, Set<String> awards) {
        this.path = path;
        this.asked = new QueryValues(parameters);
        Campaign year = asked.value(
                "year",
                text -> text.matches("\\d{4}")
                        ? campaigns.ofYear(Integer.parseInt(text)).orElse(null)
                        : null);
        this.campaign = year == null ? campaigns.current() : year;
        this.award = asked.value("award", code -> awards.contains(code) ? code : null);
        String words = asked.value("q", text -> Texts.length(text) <= LONGEST_SEARCH ? text : null);
        this.q = words == null ? "" : words;
        Integer number = asked.position("page", text -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : null);
        this.page = number == null ? 1 : number;
    }

    /** The campaign of the year asked for, else the current one. */
    Campaign campaign() {
        return campaign;
    }

    boolean fits(Commendation one) {
        return (award == null || one.award().equals(award))
                && (one.title().contains(q)
                        || one.unitName().contains(q)
                        || one.bodyName().contains(q));
    }

    /** The page asked for of all that fit; beyond the end the last one. */
    List<Commendation> shown(List<Commendation> found) {
        return found.stream()
                .skip((page(found) - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
    }

    private int page(List<Commendation> found) {
        int last = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        return Math.max(1, Math.min(page, last));
    }

    Pager pager(List<Commendation> found) {
        return Pager.of(
                found.size(),
                page(found),
                PAGE_SIZE,
                number -> asked.address(path, "page", number == 1 ? null : Integer.toString(number)));
    }

    /** What is asked for, by name. */
    Map<String, String> kept() {
        return asked.kept();
    }

    /** Whether a value was none. */
    boolean ignored() {
        return !asked.ignored().isEmpty();
    }
}
