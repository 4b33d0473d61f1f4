package org.openkepu.annualsummary.domain;

import java.util.Locale;

/** The given headings of an annual summary, in their order; under each stands plain text. */
public enum Heading {
    OVERVIEW(true),
    ORGANISATION(true),
    HIGHLIGHTS(true),
    RESULTS(true),
    PROBLEMS(false),
    SUGGESTIONS(false);

    /** Most characters under a heading. */
    public static final int LONGEST = 5_000;

    private final boolean mandatory;

    Heading(boolean mandatory) {
        this.mandatory = mandatory;
    }

    /** Whether a submission needs text under it. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** Name and id of its field. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
