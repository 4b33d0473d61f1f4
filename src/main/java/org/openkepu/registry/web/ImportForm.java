package org.openkepu.registry.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.Texts;

/** What is stated about a sheet to import; the names are the fields of the page. */
record ImportForm(
        @Nullable String category,
        @Nullable String batch,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String token) {

    static final ImportForm EMPTY = new ImportForm(null, null, null, null, null);

    private static final int LONGEST = 50;

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (chosen().isEmpty()) {
            problems.add(Problem.missing("category"));
        }
        String name = name();
        if (name.isEmpty()) {
            problems.add(Problem.missing("batch"));
        } else if (Texts.length(name) < 2 || Texts.length(name) > LONGEST || Texts.isMalformed(name)) {
            problems.add(Problem.wrong(
                    "batch", "field.invalid", new Sentence("form.length", 2, LONGEST, Texts.length(name))));
        }
        Optional<LocalDate> from = day(validFrom);
        if (from.isEmpty()) {
            problems.add(wrongDay("validFrom"));
        }
        boolean open = Texts.clean(validUntil).isEmpty();
        boolean inOrder = day(validUntil)
                .filter(until -> from.isEmpty() || !until.isBefore(from.get()))
                .isPresent();
        if (!open && !inOrder) {
            problems.add(wrongDay("validUntil"));
        }
        return problems;
    }

    private static Problem wrongDay(String field) {
        return Problem.wrong(field, "field.invalid", new Sentence("registry.day"));
    }

    Optional<UnitCategory> chosen() {
        return Arrays.stream(UnitCategory.values())
                .filter(one -> one.name().equals(category))
                .findFirst();
    }

    String name() {
        return Texts.clean(batch);
    }

    /** The day; empty for a blank or unreadable text and for years nobody means. */
    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(Texts.clean(text)))
                    .filter(day -> day.getYear() >= 1950 && day.getYear() < 2100);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
