package org.openkepu.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Beijing days from the first to the last: one, a whole month as an address says it ({@code 2022-09}), or all from one on. */
public record Days(LocalDate first, LocalDate last) {

    /** One day. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** That day and all after it. */
    public static Days from(LocalDate day) {
        return new Days(day, LocalDate.of(9999, 12, 31));
    }

    /** Empty for what is neither a day nor a month of this century. */
    public static Optional<Days> read(String text) {
        try {
            if (text.matches("20\\d\\d-\\d\\d")) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            return text.matches("20\\d\\d-\\d\\d-\\d\\d") ? Optional.of(of(LocalDate.parse(text))) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Whether it is one day. */
    public boolean isOne() {
        return first.equals(last);
    }
}
