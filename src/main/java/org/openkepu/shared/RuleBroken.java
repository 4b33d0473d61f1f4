package org.openkepu.shared;

import java.util.Objects;

/**
 * A business rule said no. The code is the thread: it is the key of the sentence shown ({@code rule.<code>}), the mark
 * in the page ({@code data-rule}) and the line in {@code docs/rules.md}. Answers 422, codes {@code form.*} 409.
 */
public class RuleBroken extends RuntimeException {

    private final transient Object[] arguments;

    public RuleBroken(String code, Object... arguments) {
        super(code, null, false, false);
        this.arguments = arguments;
    }

    /** The rule's code as listed in {@code docs/rules.md}. */
    public String code() {
        return Objects.requireNonNull(getMessage());
    }

    /** What fills the sentence's places, in order. */
    public Object[] arguments() {
        return arguments;
    }

    /** Lets pass when the condition holds, refuses with the rule's code otherwise. */
    public static void require(boolean condition, String code, Object... arguments) {
        if (!condition) {
            throw new RuleBroken(code, arguments);
        }
    }
}
