package org.openkepu.annualsummary.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkepu.annualsummary.domain.SummaryLine;
import org.openkepu.annualsummary.domain.SummaryLine.Standing;
import org.openkepu.annualsummary.domain.SummaryReading;
import org.openkepu.annualsummary.domain.SummaryReminding;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.region.Regions;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.file.FileKind;
import org.openkepu.shared.web.FileAnswer;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Pager;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's reading list of annual summaries: who has submitted and who is missing, page by page and as a sheet (A22). */
@Controller
@RequestMapping("/operator")
class OperatorSummariesPage {

    private final SummaryReading reading;
    private final SummaryReminding reminding;
    private final SummarySheet sheet;
    private final Campaigns campaigns;
    private final Authorities authorities;
    private final Regions regions;

    OperatorSummariesPage(
            SummaryReading reading,
            SummaryReminding reminding,
            SummarySheet sheet,
            Campaigns campaigns,
            Authorities authorities,
            Regions regions) {
        this.reading = reading;
        this.reminding = reminding;
        this.sheet = sheet;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.regions = regions;
    }

    @GetMapping("/summaries")
    String list(@RequestParam MultiValueMap<String, String> parameters, ArrivedAt arrival, Model model) {
        Map<String, String> provinces = provinces();
        var query = new SummaryQuery(parameters, years(), provinces.keySet());
        Campaign campaign = campaign(query);
        List<SummaryLine> all = reading.lines(campaign);
        List<SummaryLine> found = all.stream().filter(query::fits).toList();
        int page = query.page(found.size());
        Map<Standing, Long> counts = counts(all);
        model.addAttribute("campaign", campaign);
        model.addAttribute("years", years());
        model.addAttribute("counts", counts);
        model.addAttribute("asked", query.kept());
        model.addAttribute("ignored", query.ignored());
        model.addAttribute("sheet", query.sheet());
        model.addAttribute("kinds", SummaryQuery.KINDS);
        model.addAttribute("provinces", provinces);
        model.addAttribute("total", found.size());
        model.addAttribute(
                "lines",
                found.stream()
                        .skip((page - 1L) * SummaryQuery.PAGE_SIZE)
                        .limit(SummaryQuery.PAGE_SIZE)
                        .toList());
        model.addAttribute("pager", Pager.of(found.size(), page, SummaryQuery.PAGE_SIZE, query::address));
        boolean current = campaign.id().equals(campaigns.current().id());
        model.addAttribute("remindable", current && reminding.isTimely(campaign, arrival));
        model.addAttribute("unsubmitted", all.size() - counts.getOrDefault(Standing.SUBMITTED, 0L));
        model.addAttribute("reminded", reminding.remindedToday(campaign));
        model.addAttribute("token", FormTokens.fresh());
        return "annualsummary/summaries";
    }

    @GetMapping("/summaries.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam MultiValueMap<String, String> parameters, Locale language) {
        var query = new SummaryQuery(parameters, years(), provinces().keySet());
        Campaign campaign = campaign(query);
        List<SummaryLine> found =
                reading.lines(campaign).stream().filter(query::fits).toList();
        String name = campaign.year() + " " + sheet.title(language);
        return ResponseEntity.ok()
                .contentType(FileKind.XLSX.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileAnswer.disposition(name + ".xlsx"))
                .body(sheet.of(found, language));
    }

    private static Map<Standing, Long> counts(List<SummaryLine> all) {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(
                    standing,
                    all.stream().filter(line -> line.standing() == standing).count());
        }
        return counts;
    }

    private Campaign campaign(SummaryQuery query) {
        Integer year = query.year();
        return year == null ? campaigns.current() : campaigns.ofYear(year).orElseGet(campaigns::current);
    }

    /** The years in which summaries are written. */
    private List<Integer> years() {
        return campaigns.all().stream()
                .filter(campaign -> campaign.stage(StageKind.ANNUAL_SUMMARY).isPresent())
                .map(Campaign::year)
                .toList();
    }

    /** The provinces that have a body, by code. */
    private Map<String, String> provinces() {
        Map<String, String> provinces = new LinkedHashMap<>();
        for (Authority body : authorities.listed(AuthorityLevel.PROVINCE)) {
            String code = body.regionCode();
            if (code != null) {
                provinces.put(code, regions.pathName(code));
            }
        }
        return provinces;
    }
}
