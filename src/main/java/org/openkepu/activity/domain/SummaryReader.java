package org.openkepu.activity.domain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.Texts;
import org.springframework.stereotype.Component;

/** Reads the summary: person-times, what happened, results, links to reports. */
@Component
class SummaryReader {

    private static final int MOST_LINKS = 20;

    Reading<ActivitySummary> read(SummaryText typed, Campaign campaign) {
        var form = new FieldReader();
        Integer personTimes =
                form.field("personTimes", typed.personTimes()).mandatory().number(0, 10_000_000);
        String text = form.field("text", typed.text()).mandatory().text(50, 5_000);
        String results = form.field("results", typed.results()).text(1, 2_000);
        List<String> links = links(form, typed.mediaLinks());
        return personTimes == null || text == null || !form.problems().isEmpty()
                ? new Reading<>(null, form.problems())
                : new Reading<>(new ActivitySummary(personTimes, text, results, links), List.of());
    }

    private static List<String> links(FieldReader form, @Nullable String typed) {
        List<String> lines = typed == null
                ? List.of()
                : Arrays.stream(typed.split("[\\s\\u3000]+"))
                        .map(Texts::clean)
                        .filter(line -> !line.isEmpty())
                        .toList();
        boolean addresses = lines.stream().allMatch(SummaryReader::isAddress);
        if (!addresses || lines.size() > MOST_LINKS) {
            form.add(Problem.wrong("mediaLinks", "field.invalid", new Sentence("activity.summary.links", MOST_LINKS)));
        }
        return lines;
    }

    private static boolean isAddress(String line) {
        return new FieldReader().field("mediaLinks", line).webAddress() != null;
    }
}
