package org.openkepu.shared.web;

import java.util.List;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Puts refusals into sentences: {@code rule.<code>.<field>} where a field has its own, else {@code rule.<code>}. */
@Component
public class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The problems in the request's language. */
    public Problems of(List<Problem> problems) {
        return new Problems(problems.stream().map(this::line).toList());
    }

    /** A broken rule as the single problem of the form as a whole. */
    public Problems of(RuleBroken refusal) {
        return of(List.of(Problem.wrong("", refusal.code(), refusal.arguments())));
    }

    private Problems.Line line(Problem problem) {
        String key = "rule." + problem.code();
        var sentence = new DefaultMessageSourceResolvable(
                new String[] {key + "." + problem.field().replaceFirst("\\.\\d+$", ""), key},
                problem.arguments().toArray());
        return new Problems.Line(
                problem.field(), problem.code(), messages.getMessage(sentence, LocaleContextHolder.getLocale()));
    }
}
