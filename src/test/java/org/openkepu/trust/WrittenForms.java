package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every form that changes something leaves an entry in the trail, in the change's own transaction (等保). */
final class WrittenForms {

    /** What leaves none: a draft is its owner's alone until it is submitted, a number without an account is nobody's,
     * and proving who one is changes nothing yet. */
    private static final Set<String> LEAVE_NONE = Set.of(
            "host",
            "details",
            "supplement",
            "summary",
            "kept while typing: host",
            "kept while typing: details",
            "kept while typing: supplement",
            "kept while typing: summary",
            "annual summary",
            "kept while typing: annual summary",
            "registration: number",
            "sign-in: number",
            "own data: number",
            "own data: another code",
            "own data: code",
            "own data left",
            "confirmation by password",
            "confirmation: code sent",
            "confirmation by code",
            "new number",
            "new number: another code",
            "second factor: number",
            "second factor: another code");

    private final List<String> silent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** A form was posted once. */
    void note(TriedForm form, boolean written) {
        if (!written && !LEAVE_NONE.contains(form.name())) {
            silent.add(form.name());
        }
        if (written && LEAVE_NONE.contains(form.name())) {
            told.add(form.name());
        }
    }

    void areWrittenDown() {
        assertThat(silent).as("forms that leave no entry").isEmpty();
        assertThat(told).as("forms that leave an entry after all").isEmpty();
    }

    static long entries(Installation two) {
        return two.database()
                .sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }
}
