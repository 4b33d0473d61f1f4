package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

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

    /** Every address of every row; one sentence at most a row, and none for those beyond the limit but that they are. */
    private static List<String> links(FieldReader form, @Nullable String typed) {
        List<String> rows = typed == null ? List.of() : typed.lines().toList();
        var links = new ArrayList<String>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> addresses = BLANKS.splitAsStream(rows.get(row))
                    .map(Texts::clean)
                    .filter(address -> !address.isEmpty())
                    .toList();
            if (links.size() < MOST_LINKS) {
                addresses.stream().flatMap(wrongAs(row + 1)).findFirst().ifPresent(why -> refuse(form, why));
            }
            links.addAll(addresses);
        }
        if (links.size() > MOST_LINKS) {
            refuse(form, new Sentence("activity.summary.links.too-many", MOST_LINKS, links.size()));
        }
        return links;
    }

    private static void refuse(FieldReader form, Sentence why) {
        form.add(Problem.wrong("mediaLinks", "field.invalid", why));
    }

    /** Why an address of the row, from 1 as typed, cannot be kept; nothing for one in order. */
    private static Function<String, Stream<Sentence>> wrongAs(int row) {
        return address -> address.length() > FieldReader.LONGEST_ADDRESS
                ? Stream.of(new Sentence(
                        "activity.summary.links.too-long", row, FieldReader.LONGEST_ADDRESS, address.length()))
                : isAddress(address) ? Stream.empty() : Stream.of(new Sentence("activity.summary.links.wrong", row));
    }

    private static boolean isAddress(String text) {
        return new FieldReader().field("mediaLinks", text).webAddress() != null;
    }
}
