package org.openkepu.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A Beijing day or a whole month, as an address says it: {@code 2022-09-17} or {@code 2022-09}. */
public record Days(LocalDate first, LocalDate last) {

    /** One day. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
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

    /** Whether it is one day, of which counters are kept. */
    public boolean isOne() {
        return first.equals(last);
    }
}
