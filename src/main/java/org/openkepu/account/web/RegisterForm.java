package org.openkepu.account.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CodeText;
import org.openkepu.account.domain.Passwords;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Texts;

/** What a visitor types to register, in two steps: the number, then its code with name and password. */
record RegisterForm(
        @Nullable String mobile,
        @Nullable String code,
        @Nullable String password,
        @Nullable String name,
        @Nullable String agreed) {

    static final RegisterForm EMPTY = new RegisterForm(null, null, null, null, null);

    /** Whether this is the second step. */
    boolean answersCode() {
        return code != null;
    }

    String digits() {
        return CodeText.digits(code);
    }

    String secret() {
        return password == null ? "" : password;
    }

    String cleanName() {
        return Texts.clean(name);
    }

    public boolean isAgreed() {
        return "true".equals(agreed);
    }

    /** What is wrong with the second step; the code itself is asked only when nothing is. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        CodeText.check(code).ifPresent(problems::add);
        PersonName.check(cleanName()).ifPresent(problems::add);
        Passwords.check("password", secret()).ifPresent(problems::add);
        if (!isAgreed()) {
            problems.add(Problem.wrong("agreed", "account.agreement.required"));
        }
        return problems;
    }

    /** Neither number, code nor password. */
    @Override
    public String toString() {
        return "RegisterForm";
    }
}
