package org.openkepu.annualsummary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openkepu.annualsummary.domain.AnnualSummaryText;
import org.openkepu.annualsummary.domain.Heading;
import org.openkepu.annualsummary.domain.SummaryAttachments;
import org.openkepu.annualsummary.domain.SummaryFile;
import org.openkepu.annualsummary.domain.SummaryView;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Texts;
import org.openkepu.shared.web.Beijing;
import org.openkepu.shared.web.FormStamps;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a body's summary with everything its forms need into the model, fresh or with what was posted and refused. */
@Component
class SummaryPages {

    /** The summary's own address. */
    static final String ADDRESS = "/office/summary";

    private final ProblemTexts texts;
    private final FormStamps stamps;
    private final PortalClock clock;
    private final Beijing beijing;

    SummaryPages(ProblemTexts texts, FormStamps stamps, PortalClock clock, Beijing beijing) {
        this.beijing = beijing;
        this.texts = texts;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** A heading that says one thing as stored and another as typed. */
    record Difference(Heading heading, String stored, String typed) {}

    /** The documents as the page shows them: what can be added, and the token of each removal. */
    record Shelf(List<SummaryFile> all, int left, String token, Map<UUID, String> removals) {

        static Shelf of(List<SummaryFile> files) {
            return new Shelf(
                    files,
                    SummaryAttachments.LIMIT - files.size(),
                    FormTokens.fresh(),
                    files.stream().collect(Collectors.toMap(SummaryFile::id, file -> FormTokens.fresh())));
        }
    }

    /** The page with the given text in its form. */
    String show(SummaryView view, AnnualSummaryText text, Model model) {
        var window = view.window();
        var left = window.leftAt(clock.now());
        model.addAttribute("view", view);
        model.addAttribute("form", text);
        model.addAttribute("headings", Heading.values());
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("submitToken", FormTokens.fresh());
        model.addAttribute("stamp", stamps.stamp(ADDRESS, "annualsummary.title"));
        model.addAttribute("days", left.toDays());
        model.addAttribute("hours", left.toHoursPart());
        model.addAttribute("minutes", left.toMinutes());
        model.addAttribute("now", clock.now().toEpochMilli());
        model.addAttribute("open", window.isOpenAt(clock.now()));
        var savedAt = view.summary().savedAt();
        boolean fresh = text == view.summary().text();
        model.addAttribute("savedClock", savedAt == null || !fresh ? null : beijing.clock(savedAt));
        model.addAttribute("figures", SummaryFigure.of(view.figures()));
        model.addAttribute("shelf", Shelf.of(view.files()));
        model.addAttribute(
                "refusals",
                view.refusals().stream()
                        .flatMap(refusal -> texts.of(refusal).all().stream())
                        .toList());
        if (!model.containsAttribute("problems") && fresh) {
            model.addAttribute("problems", texts.of(text.read().wrong()));
        }
        return "annualsummary/summary";
    }

    /** The headings in which a typed text differs from the stored one. */
    static List<Difference> between(AnnualSummaryText stored, AnnualSummaryText typed) {
        var found = new ArrayList<Difference>();
        for (Heading heading : Heading.values()) {
            if (!Texts.clean(stored.of(heading)).equals(Texts.clean(typed.of(heading)))) {
                found.add(new Difference(heading, stored.of(heading), typed.of(heading)));
            }
        }
        return found;
    }
}
