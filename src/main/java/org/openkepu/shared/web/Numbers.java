package org.openkepu.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes numbers for pages, as {@code @number}; a table of provinces writes them by the dozen. */
@Component("number")
public class Numbers {

    private static final int THOUSAND = 3;

    /** {@code 12,345}, as both languages write it; empty for none. */
    public String grouped(@Nullable Number number) {
        return number == null ? "" : of(number.longValue());
    }

    /** The same for what Java writes. */
    public static String of(long value) {
        var written = new StringBuilder(Long.toString(value));
        for (int at = written.length() - THOUSAND; at > (value < 0 ? 1 : 0); at -= THOUSAND) {
            written.insert(at, ',');
        }
        return written.toString();
    }
}
