package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CodeText;
import org.openkepu.account.Entrance;
import org.openkepu.account.SecondFactors;
import org.openkepu.account.SessionAccount;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The second factor after an administrator's right password; at the first sign-in it names the number. */
@Controller
@RequestMapping("/login/factor")
class FactorPage {

    /** The number at the first sign-in, or the code; neither is ever printed. */
    record Form(@Nullable String mobile, @Nullable String code) {

        @Override
        public String toString() {
            return "Form";
        }
    }

    private static final String HERE = "redirect:/login/factor";
    private static final String BACK = "redirect:/login";

    private final HalfSignedIn half;
    private final FactorCodes codes;
    private final SecondFactors factors;
    private final Entrance entrance;
    private final SignInRecord record;
    private final ProblemTexts texts;

    FactorPage(
            HalfSignedIn half,
            FactorCodes codes,
            SecondFactors factors,
            Entrance entrance,
            SignInRecord record,
            ProblemTexts texts) {
        this.half = half;
        this.codes = codes;
        this.factors = factors;
        this.entrance = entrance;
        this.record = record;
        this.texts = texts;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        Optional<SessionAccount> account = half.account(request);
        return account.isEmpty() ? BACK : page(account.get(), request, model, null);
    }

    @GetMapping("/again")
    String again() {
        return HERE;
    }

    @PostMapping
    String go(
            @ModelAttribute("form") Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<SessionAccount> account = half.account(request);
        if (account.isEmpty()) {
            return BACK;
        }
        try {
            return form.code() == null
                    ? name(account.get(), form, request, response, model)
                    : answer(account.get(), form, request, response, model);
        } catch (RuleBroken refusal) {
            return refuse(refusal, account.get(), form, request, response, model);
        }
    }

    /** Sends another code to the number. */
    @PostMapping("/again")
    String again(
            @ModelAttribute("form") Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<SessionAccount> account = half.account(request);
        if (account.isEmpty()) {
            return BACK;
        }
        try {
            codes.sendAgain(account.get(), request);
            return HERE;
        } catch (RuleBroken refusal) {
            return refuse(refusal, account.get(), form, request, response, model);
        }
    }

    /** Only an account without a number names one: a password alone never moves the second factor elsewhere. */
    private String name(
            SessionAccount account, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (factors.mobileOf(account.actor().accountId()).isPresent()) {
            return HERE;
        }
        Optional<Mobile> mobile = Mobile.read(form.mobile());
        if (mobile.isEmpty()) {
            var problem = Problem.wrong("mobile", "account.mobile.invalid");
            return refuse(problem, 422, account, form, request, response, model);
        }
        codes.send(mobile.get(), request);
        return HERE;
    }

    private String answer(
            SessionAccount account, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Problem> shape = CodeText.check(form.code());
        if (shape.isPresent()) {
            return refuse(shape.get(), 422, account, form, request, response, model);
        }
        codes.redeem(account, CodeText.digits(form.code()), request);
        half.end(request);
        return "redirect:" + entrance.enter(account.actor().accountId(), request, response);
    }

    private String refuse(
            RuleBroken refusal,
            SessionAccount account,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean throttled = refusal.code().equals("account.throttled");
        if (!throttled) {
            record.refused(account.actor());
        }
        String field = throttled || !codes.step(request).isSent() ? "" : "code";
        var problem = Problem.wrong(field, refusal.code(), refusal.arguments());
        return refuse(problem, throttled ? 429 : 422, account, form, request, response, model);
    }

    private String refuse(
            Problem problem,
            int status,
            SessionAccount account,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("problems", texts.of(List.of(problem)));
        return page(account, request, model, form.mobile());
    }

    private String page(SessionAccount account, HttpServletRequest request, Model model, @Nullable String mobile) {
        boolean named = factors.mobileOf(account.actor().accountId()).isPresent();
        model.addAttribute("step", codes.step(request));
        model.addAttribute("named", named);
        model.addAttribute("mobile", mobile);
        return "security/factor";
    }
}
