package org.openkepu.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.openkepu.shared.web.Flash;
import org.openkepu.statistics.domain.ActivitySheet;
import org.openkepu.statistics.domain.ExportJob;
import org.openkepu.statistics.domain.Exports;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list of activities as a sheet: a short one at once, a long one as an export with progress, to be fetched when done. */
@Controller
class ExportPage {

    private static final String OFFICE = "/office";
    private static final String OPERATOR = "/operator";

    private final Exports exports;
    private final ActivitySheet sheets;
    private final Campaigns campaigns;

    ExportPage(Exports exports, ActivitySheet sheets, Campaigns campaigns) {
        this.exports = exports;
        this.sheets = sheets;
        this.campaigns = campaigns;
    }

    /** Exactly the rows of the list with the same filters, in its order. */
    @GetMapping({OFFICE + "/activities.xlsx", OPERATOR + "/activities.xlsx"})
    void activities(
            @RequestParam MultiValueMap<String, String> asked,
            Actor actor,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        Campaign campaign = campaigns.current();
        Exports.Asked list = exports.read(asked, campaign, actor);
        exports.note(list, actor);
        if (list.total() > Exports.AT_ONCE) {
            exports.ask(list, campaign, actor, language);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, base(actor) + "/exports");
            return;
        }
        begin(response, campaigns.ofYear(list.filter().common().year()).orElse(campaign));
        sheets.write(response.getOutputStream(), actor.scope(), list.filter(), campaign, language, rows -> {});
    }

    @GetMapping({OFFICE + "/exports", OPERATOR + "/exports"})
    String exports(Actor actor, Model model) {
        var all = exports.of(actor);
        model.addAttribute("exports", all);
        model.addAttribute("base", base(actor));
        model.addAttribute("kept", Exports.KEPT.toHours());
        model.addAttribute("open", all.stream().anyMatch(one -> one.state().isOpen()));
        return "statistics/exports";
    }

    @GetMapping({OFFICE + "/exports/{id}/file", OPERATOR + "/exports/{id}/file"})
    void file(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        ExportJob job = exports.ready(id, actor);
        begin(response, campaigns.find(job.campaignId()).orElseGet(campaigns::current));
        response.setContentLengthLong(job.bytes());
        var out = response.getOutputStream();
        int n = 0;
        for (Optional<byte[]> piece = exports.piece(id, n); piece.isPresent(); piece = exports.piece(id, ++n)) {
            out.write(piece.get());
        }
    }

    @PostMapping({OFFICE + "/exports/{id}/cancellation", OPERATOR + "/exports/{id}/cancellation"})
    String cancel(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        boolean cancelled = exports.cancel(id, actor);
        redirect.addFlashAttribute(
                "flash",
                cancelled ? Flash.done("statistics.export.cancelled") : Flash.note("statistics.export.not-open"));
        return "redirect:" + base(actor) + "/exports";
    }

    private static String base(Actor actor) {
        return actor.role() == Role.OPERATOR ? OPERATOR : OFFICE;
    }

    private static void begin(HttpServletResponse response, Campaign campaign) {
        response.setContentType(Download.XLSX.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, Download.disposition("activities-" + campaign.year() + ".xlsx"));
    }
}
