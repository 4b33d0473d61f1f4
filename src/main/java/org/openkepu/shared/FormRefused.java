package org.openkepu.shared;

import java.util.List;

/** A form holds what cannot be right, or a submission lacks what it needs: nothing was changed. Answers 422 with the form. */
public class FormRefused extends RuntimeException {

    private final transient List<Problem> problems;

    public FormRefused(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + ' ' + p.code()).toList().toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** In the order of the form's fields; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** Refuses when there are problems. */
    public static void when(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }
}
