package org.openkepu.account.web;

import org.openkepu.shared.RuleBroken;

/** Where and with which status a page shows what speaks against sending or answering a code. */
final class CodeRefusal {

    private CodeRefusal() {}

    /** The field it stands at; empty for the form as a whole. */
    static String field(RuleBroken refusal) {
        return switch (refusal.code()) {
            case "account.code.wrong", "account.code.expired", "account.code.shape" -> "code";
            case "account.puzzle.unsolved" -> "answer";
            default -> "";
        };
    }

    static int status(RuleBroken refusal) {
        return refusal.code().equals("account.throttled") ? 429 : 422;
    }
}
