package org.openkepu.recommendation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.domain.Commendation;
import org.openkepu.recommendation.domain.ResultRecording;
import org.openkepu.recommendation.domain.ResultSheet;
import org.openkepu.resource.AwardKinds;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the operator's page of results: the sheet to be filled in, and what is recorded, page by page. */
@Component
class OperatorResultsView {

    static final String BASE = "/operator/results";

    private final ResultRecording results;
    private final ResultSheet sheet;
    private final AwardKinds awards;
    private final Campaigns campaigns;

    OperatorResultsView(ResultRecording results, ResultSheet sheet, AwardKinds awards, Campaigns campaigns) {
        this.results = results;
        this.sheet = sheet;
        this.awards = awards;
        this.campaigns = campaigns;
    }

    /** @param parameters of the address, or of a form that was sent from the same page of the list */
    String page(Map<String, List<String>> parameters, Locale language, Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        awards.all().forEach(award -> names.put(award.code(), award.nameIn(language)));
        var query = new ResultQuery(BASE, parameters, campaigns, names.keySet());
        Campaign campaign = campaigns.current();
        List<Commendation> known = results.of(campaign);
        List<Commendation> found = known.stream().filter(query::fits).toList();
        model.addAttribute("campaign", campaign);
        model.addAttribute("known", known.size());
        model.addAttribute("total", found.size());
        model.addAttribute("results", query.shown(found));
        model.addAttribute("pager", query.pager(found));
        model.addAttribute("asked", query.kept());
        model.addAttribute("submitted", sheet.rows(campaign).size());
        model.addAttribute("awards", names);
        model.addAttribute("fresh", new FreshTokens());
        return "recommendation/operator-results";
    }
}
