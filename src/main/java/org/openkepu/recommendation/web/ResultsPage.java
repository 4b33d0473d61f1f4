package org.openkepu.recommendation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.domain.Commendation;
import org.openkepu.recommendation.domain.ResultRecording;
import org.openkepu.resource.Award;
import org.openkepu.resource.AwardKinds;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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

    /**
     * The results of one award on a page.
     *
     * @param total how many there are on all pages
     */
    public record Group(String award, String name, long total, List<Commendation> results) {}

    @GetMapping("/results")
    String all(@RequestParam MultiValueMap<String, String> parameters, Locale language, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Award award : awards.all()) {
            names.put(award.code(), award.nameIn(language));
        }
        var query = new ResultQuery("/results", parameters, campaigns, names.keySet());
        List<Commendation> all = results.of(query.campaign());
        List<Commendation> found = all.stream().filter(query::fits).toList();
        names.keySet().retainAll(all.stream().map(Commendation::award).toList());
        model.addAttribute("campaign", query.campaign());
        model.addAttribute("years", campaigns.all().stream().map(Campaign::year).toList());
        model.addAttribute("awards", names);
        model.addAttribute("asked", query.kept());
        model.addAttribute("ignored", query.ignored());
        model.addAttribute("published", all.size());
        model.addAttribute("total", found.size());
        model.addAttribute("groups", groups(names, found, query.shown(found)));
        model.addAttribute("pager", query.pager(found));
        return "recommendation/results";
    }

    /** The results of a page under the names of their awards, in the order they come in. */
    private static List<Group> groups(Map<String, String> names, List<Commendation> found, List<Commendation> shown) {
        Map<String, Long> totals =
                found.stream().collect(Collectors.groupingBy(Commendation::award, Collectors.counting()));
        List<Group> groups = new ArrayList<>();
        names.forEach((code, name) -> {
            List<Commendation> own =
                    shown.stream().filter(one -> one.award().equals(code)).toList();
            if (!own.isEmpty()) {
                groups.add(new Group(code, name, totals.getOrDefault(code, 0L), own));
            }
        });
        return groups;
    }
}
