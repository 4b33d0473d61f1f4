package org.openkepu.account;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Problem;

/** A code as people type or paste it: spaces, hyphens and full-width digits are fine. */
public final class CodeText {

    private CodeText() {}

    /** The digits of what was typed; whatever else was typed stays in, so that it is refused. */
    public static String digits(@Nullable String typed) {
        return Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "");
    }

    /** What speaks against it at the field {@code code}, before any try is spent. */
    public static Optional<Problem> check(@Nullable String typed) {
        String digits = digits(typed);
        if (digits.isEmpty()) {
            return Optional.of(Problem.missing("code"));
        }
        return digits.matches("\\d{6}") ? Optional.empty() : Optional.of(Problem.wrong("code", "account.code.shape"));
    }
}
