package org.openkepu.annualsummary.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.annualsummary.domain.SummaryAttachments;
import org.openkepu.annualsummary.domain.SummaryLine;
import org.openkepu.annualsummary.domain.SummaryLine.Standing;
import org.openkepu.annualsummary.domain.SummaryReading;
import org.openkepu.annualsummary.domain.SummaryReminding;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.file.FileKind;
import org.openkepu.shared.sheet.Guard;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.web.Beijing;
import org.openkepu.shared.web.FileAnswer;
import org.openkepu.shared.web.FormTokens;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's reading list of annual summaries: who has submitted, who is missing, and each summary as submitted. */
@Controller
@RequestMapping("/operator")
class OperatorSummariesPage {

    private static final List<String> COLUMNS =
            List.of("body", "kind", "standing", "submitted", "times", "late", "published", "complete", "personTimes");

    private final SummaryReading reading;
    private final SummaryReminding reminding;
    private final SummaryAttachments attachments;
    private final Campaigns campaigns;
    private final MessageSource messages;
    private final Beijing beijing;

    OperatorSummariesPage(
            SummaryReading reading,
            SummaryReminding reminding,
            SummaryAttachments attachments,
            Campaigns campaigns,
            MessageSource messages,
            Beijing beijing) {
        this.reading = reading;
        this.reminding = reminding;
        this.attachments = attachments;
        this.campaigns = campaigns;
        this.messages = messages;
        this.beijing = beijing;
    }

    /** What the list is narrowed to; a value that is none is passed over. */
    record Asked(
            @Nullable String year,
            @Nullable String kind,
            @Nullable String standing) {

        boolean fits(SummaryLine line) {
            return (kind == null
                            || !names(AuthorityLevel.values()).contains(kind)
                            || line.body().level().name().equals(kind))
                    && (standing == null
                            || !names(Standing.values()).contains(standing)
                            || line.standing().name().equals(standing));
        }

        private static List<String> names(Enum<?>[] values) {
            return Arrays.stream(values).map(Enum::name).toList();
        }
    }

    @GetMapping("/summaries")
    String list(Asked asked, ArrivedAt arrival, Model model) {
        Campaign campaign = campaign(asked);
        List<SummaryLine> all = reading.lines(campaign);
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(
                    standing,
                    all.stream().filter(line -> line.standing() == standing).count());
        }
        model.addAttribute("campaign", campaign);
        model.addAttribute("years", years());
        model.addAttribute("counts", counts);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", List.of(AuthorityLevel.PROVINCE, AuthorityLevel.SOCIETY, AuthorityLevel.MINISTRY));
        model.addAttribute("lines", all.stream().filter(asked::fits).toList());
        boolean current = campaign.id().equals(campaigns.current().id());
        model.addAttribute("remindable", current && reminding.isTimely(campaign, arrival));
        model.addAttribute("unsubmitted", all.size() - counts.getOrDefault(Standing.SUBMITTED, 0L));
        model.addAttribute("reminded", reminding.remindedToday(campaign));
        model.addAttribute("token", FormTokens.fresh());
        return "annualsummary/summaries";
    }

    @GetMapping("/summaries.xlsx")
    ResponseEntity<byte[]> sheet(Asked asked, Locale language) {
        Campaign campaign = campaign(asked);
        List<List<String>> rows = reading.lines(campaign).stream()
                .filter(asked::fits)
                .map(line -> row(line, language))
                .toList();
        var titles = COLUMNS.stream()
                .map(column -> say("annualsummary.column." + column, language))
                .toList();
        String title = campaign.year() + " " + say("annualsummary.list.title", language);
        return ResponseEntity.ok()
                .contentType(FileKind.XLSX.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileAnswer.disposition(title + ".xlsx"))
                .body(Sheet.write(say("annualsummary.list.title", language), titles, rows));
    }

    private List<String> row(SummaryLine line, Locale language) {
        var submitted = line.submittedAt();
        var cells = new ArrayList<>(List.of(
                Guard.set(line.body().name()),
                say("annualsummary.kind." + line.body().level(), language),
                say("annualsummary.standing." + line.standing(), language),
                submitted == null ? "" : beijing.second(submitted),
                String.valueOf(line.submissions()),
                line.late() ? say("annualsummary.late", language) : ""));
        for (Long number : new Long[] {line.published(), line.complete(), line.personTimes()}) {
            cells.add(number == null ? "" : number.toString());
        }
        return cells;
    }

    @GetMapping("/summaries/{id}")
    String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable String n, Model model) {
        var read = reading.read(id, n != null && n.matches("\\d{1,6}") ? Integer.valueOf(n) : null);
        model.addAttribute("reading", read);
        model.addAttribute("body", read.body());
        model.addAttribute("campaign", read.campaign());
        model.addAttribute("submission", read.submission());
        model.addAttribute("text", read.submission().text());
        model.addAttribute("figures", SummaryFigure.of(read.submission().figures()));
        model.addAttribute("files", read.submission().files());
        model.addAttribute("fileBase", "/operator/summaries/" + id + "/attachments");
        return "annualsummary/print";
    }

    @GetMapping("/summaries/{id}/attachments/{fileId}")
    ResponseEntity<Resource> open(@PathVariable UUID id, @PathVariable UUID fileId) {
        var opened = attachments.submitted(id, fileId);
        return FileAnswer.of(
                opened.content(), opened.file().name(), opened.file().kind());
    }

    private Campaign campaign(Asked asked) {
        String year = asked.year();
        return year == null || !year.matches("\\d{4}")
                ? campaigns.current()
                : campaigns.ofYear(Integer.parseInt(year)).orElseGet(campaigns::current);
    }

    /** The years in which summaries are written. */
    private List<Integer> years() {
        return campaigns.all().stream()
                .filter(campaign -> campaign.stage(StageKind.ANNUAL_SUMMARY).isPresent())
                .map(Campaign::year)
                .toList();
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
