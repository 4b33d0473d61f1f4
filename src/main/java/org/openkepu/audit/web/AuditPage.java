package org.openkepu.audit.web;

import java.util.List;
import org.openkepu.audit.domain.AuditReading;
import org.openkepu.audit.domain.AuditReading.Entry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page of the trail: who did what, when and from where, the newest first. */
@Controller
class AuditPage {

    static final String ADDRESS = "/operator/audit";

    private final AuditReading reading;

    AuditPage(AuditReading reading) {
        this.reading = reading;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam MultiValueMap<String, String> given, Model model) {
        var query = new AuditQuery(given);
        List<Entry> found = reading.page(query.asked());
        boolean more = found.size() > AuditReading.PAGE;
        List<Entry> entries = more ? found.subList(0, AuditReading.PAGE) : found;
        model.addAttribute("entries", entries);
        model.addAttribute(
                "older", more ? query.before(entries.get(entries.size() - 1).sequence()) : null);
        model.addAttribute("paged", query.asked().before() != null);
        model.addAttribute("asked", query.kept());
        model.addAttribute("ignored", query.ignored());
        model.addAttribute("actions", reading.actions());
        model.addAttribute("standing", reading.standing());
        return "audit/audit";
    }
}
