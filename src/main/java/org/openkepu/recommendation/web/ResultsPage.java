package org.openkepu.recommendation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.domain.Commendation;
import org.openkepu.recommendation.domain.ResultRecording;
import org.openkepu.resource.Award;
import org.openkepu.resource.AwardKinds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** National results of a year as everybody reads them, award by award (A29, B34). */
@Controller
class ResultsPage {

    private final ResultRecording results;
    private final AwardKinds awards;
    private final Campaigns campaigns;

    ResultsPage(ResultRecording results, AwardKinds awards, Campaigns campaigns) {
        this.results = results;
        this.awards = awards;
        this.campaigns = campaigns;
    }

    @GetMapping("/results")
    String all(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String q,
            Locale language,
            Model model) {
        Campaign campaign = year == null || !year.matches("\\d{4}")
                ? campaigns.current()
                : campaigns.ofYear(Integer.parseInt(year)).orElseGet(campaigns::current);
        String sought = q == null ? "" : q.strip();
        List<Commendation> all = results.of(campaign);
        List<Commendation> found =
                all.stream().filter(one -> isSought(one, sought)).toList();
        model.addAttribute("campaign", campaign);
        model.addAttribute("years", campaigns.all().stream().map(Campaign::year).toList());
        model.addAttribute("q", sought);
        model.addAttribute("published", all.size());
        model.addAttribute("total", found.size());
        model.addAttribute("groups", groups(found, language));
        return "recommendation/results";
    }

    private static boolean isSought(Commendation one, String q) {
        return one.title().contains(q)
                || one.unitName().contains(q)
                || one.bodyName().contains(q);
    }

    /** The results under the names of their awards, in the order they come in. */
    private Map<String, List<Commendation>> groups(List<Commendation> found, Locale language) {
        Map<String, List<Commendation>> groups = new LinkedHashMap<>();
        for (Award award : awards.all()) {
            List<Commendation> own = found.stream()
                    .filter(one -> one.award().equals(award.code()))
                    .toList();
            if (!own.isEmpty()) {
                groups.put(award.name(language), own);
            }
        }
        return groups;
    }
}
