package org.openkepu.activity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.CheckView;
import org.openkepu.activity.domain.DetailsText;
import org.openkepu.activity.domain.HostText;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The check page: what would be submitted in words, what is missing with links, the difference and its price. */
@Component
class CheckPage {

    private final ActivityTexts words;
    private final ProblemTexts texts;

    CheckPage(ActivityTexts words, ProblemTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** One line of the page; the address leads to the field. */
    record Answer(String key, String text, String address) {}

    String show(CheckView view, Problems.@Nullable Line refusal, Locale language, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute(
                "crumbs", words.crumbs(view.activityId(), view.details().title(), "activity.check.title"));
        model.addAttribute("hostProblems", texts.of(view.hostProblems()));
        model.addAttribute("detailsProblems", texts.of(view.detailsProblems()));
        model.addAttribute("refusals", refusals(view, refusal));
        model.addAttribute("host", host(view, language));
        model.addAttribute("details", details(view, language));
        model.addAttribute(
                "changes",
                view.changes().stream()
                        .map(change -> words.change(change, view.campaign(), language))
                        .toList());
        return "activity/check";
    }

    private List<Problems.Line> refusals(CheckView view, Problems.@Nullable Line refusal) {
        var lines = new ArrayList<Problems.Line>();
        view.refusals().forEach(rule -> lines.addAll(texts.of(rule).all()));
        if (refusal != null && lines.stream().noneMatch(line -> line.code().equals(refusal.code()))) {
            lines.add(refusal);
        }
        return lines;
    }

    private List<Answer> host(CheckView view, Locale language) {
        HostText host = view.host();
        var answers = new Answers(view, "host", language);
        answers.add("unitName", host.unitName());
        answers.add("regionCode", host.regionCode());
        answers.add("contactName", host.contactName());
        answers.add("contactPhone", host.contactPhone());
        return answers.lines;
    }

    private List<Answer> details(CheckView view, Locale language) {
        DetailsText details = view.details();
        var answers = new Answers(view, "details", language);
        answers.add("title", details.title());
        answers.add("startsAt", details.startsAt());
        answers.add("endsAt", details.endsAt());
        answers.add("mode", details.mode());
        if (!"ONLINE".equals(details.mode())) {
            answers.add("regionCode", details.regionCode());
            answers.add("address", details.address());
        }
        if (!"OFFLINE".equals(details.mode())) {
            answers.add("url", details.url());
        }
        answers.add("form", details.form());
        answers.add("theme", details.theme());
        answers.add("audience", details.audience() == null ? null : String.join(",", details.audience()));
        answers.add("expectedPersonTimes", details.expectedPersonTimes());
        answers.add("description", details.description());
        answers.add("attributionLevel", details.attributionLevel());
        answers.add("authorityId", details.authorityId());
        return answers.lines;
    }

    private class Answers {

        private final List<Answer> lines = new ArrayList<>();
        private final CheckView view;
        private final String part;
        private final Locale language;

        Answers(CheckView view, String part, Locale language) {
            this.view = view;
            this.part = part;
            this.language = language;
        }

        void add(String field, @Nullable String text) {
            lines.add(new Answer(
                    "activity.field." + field,
                    words.say(field, text, view.campaign(), language),
                    "/desk/activities/" + view.activityId() + "/" + part + "#" + field));
        }
    }
}
