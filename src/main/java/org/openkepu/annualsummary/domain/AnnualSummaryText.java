package org.openkepu.annualsummary.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.Problem;

/** What a body typed under the headings, as typed: nothing parsed, nothing refused; every heading is there, perhaps empty. */
public record AnnualSummaryText(Map<Heading, String> parts) {

    public static final AnnualSummaryText EMPTY = of(field -> null);

    public AnnualSummaryText {
        var all = new EnumMap<Heading, String>(Heading.class);
        for (Heading heading : Heading.values()) {
            all.put(heading, parts.getOrDefault(heading, ""));
        }
        parts = all;
    }

    /** Takes the headings' own fields out of what was posted, and nothing else (trust F17). */
    public static AnnualSummaryText of(Function<String, @Nullable String> posted) {
        var parts = new EnumMap<Heading, String>(Heading.class);
        for (Heading heading : Heading.values()) {
            String typed = posted.apply(heading.field());
            parts.put(heading, typed == null ? "" : typed);
        }
        return new AnnualSummaryText(parts);
    }

    /** What stands under a heading, the empty string for nothing. */
    public String of(Heading heading) {
        return parts.getOrDefault(heading, "");
    }

    /**
     * The text as it is submitted: cleaned, with every problem found on the way.
     *
     * @param problems what is missing and what cannot be right, in the order of the headings
     */
    public record Read(AnnualSummaryText text, List<Problem> problems) {

        /** What is present and wrong: refused by a save too. */
        public List<Problem> wrong() {
            return problems.stream().filter(problem -> !problem.missing()).toList();
        }
    }

    /** Reads the text: a mandatory heading needs text, none more than 5,000 characters. */
    public Read read() {
        var form = new FieldReader();
        var clean = new EnumMap<Heading, String>(Heading.class);
        for (Heading heading : Heading.values()) {
            var field = form.field(heading.field(), of(heading));
            String text = (heading.isMandatory() ? field.mandatory() : field).text(1, Heading.LONGEST);
            clean.put(heading, text == null ? "" : text);
        }
        return new Read(new AnnualSummaryText(clean), form.problems());
    }
}
