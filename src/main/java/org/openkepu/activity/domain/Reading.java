package org.openkepu.activity.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;

/**
 * What typed text amounts to.
 *
 * @param value null as long as anything is missing or wrong
 * @param problems everything missing or wrong, in the order of the form
 */
public record Reading<T>(@Nullable T value, List<Problem> problems) {

    /** Whether it could be submitted as it is. */
    public boolean isWhole() {
        return value != null;
    }

    /** What is present and wrong: the only thing a save refuses. */
    public List<Problem> wrong() {
        return problems.stream().filter(problem -> !problem.missing()).toList();
    }

    /** The value of a whole reading; refuses a submission otherwise. */
    public T submitted() {
        if (value == null) {
            throw new FormRefused(problems);
        }
        return value;
    }
}
