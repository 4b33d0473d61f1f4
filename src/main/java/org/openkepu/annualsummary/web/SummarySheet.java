package org.openkepu.annualsummary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkepu.annualsummary.domain.SummaryLine;
import org.openkepu.shared.sheet.Guard;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.web.Beijing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The operator's reading list as a sheet. */
@Component
class SummarySheet {

    private static final List<String> COLUMNS =
            List.of("body", "kind", "standing", "submitted", "times", "late", "published", "complete", "personTimes");

    private final MessageSource messages;
    private final Beijing beijing;

    SummarySheet(MessageSource messages, Beijing beijing) {
        this.messages = messages;
        this.beijing = beijing;
    }

    String title(Locale language) {
        return say("annualsummary.list.title", language);
    }

    /** One row a body, as xlsx. */
    byte[] of(List<SummaryLine> lines, Locale language) {
        var titles = COLUMNS.stream()
                .map(column -> say("annualsummary.column." + column, language))
                .toList();
        return Sheet.write(
                title(language),
                titles,
                lines.stream().map(line -> row(line, language)).toList());
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

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
