package org.openkepu.shared.web;

import java.util.List;
import java.util.Locale;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Sentence;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

    /** Broken rules as they stand at one place of a page, which may have sentences of its own as a field has. */
    public Problems of(String place, List<RuleBroken> refusals) {
        return of(refusals.stream()
                .map(refusal -> Problem.wrong(place, refusal.code(), refusal.arguments()))
                .toList());
    }

    private Problems.Line line(Problem problem) {
        String key = "rule." + problem.code();
        Object[] arguments = problem.arguments().toArray();
        Locale language = LocaleContextHolder.getLocale();
        String own = messages.getMessage(
                key + "." + problem.field().replaceFirst("\\.\\d+$", ""), arguments, null, language);
        String text = own == null ? messages.getMessage(key, arguments, language) : own;
        return new Problems.Line(problem.field(), problem.code(), text, own == null && isOfAnyField(problem));
    }

    private static boolean isOfAnyField(Problem problem) {
        return problem.code().equals("field.required")
                || problem.arguments().stream()
                        .anyMatch(argument ->
                                argument instanceof Sentence said && said.key().startsWith("form."));
    }
}
