package org.openkepu.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Entrance;
import org.openkepu.account.SecondFactors;
import org.openkepu.shared.Actor;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by login name or mobile number and password; administrators owe a second factor afterwards. */
@Controller
@RequestMapping("/login")
class LoginPage {

    /** What was typed; the password is never shown again. */
    record Form(@Nullable String username, @Nullable String password) {
        String name() {
            return username == null ? "" : username.strip();
        }

        String secret() {
            return password == null ? "" : password;
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    private final GuardedSignIn signIn;
    private final Entrance entrance;
    private final ParkingOffer offer;
    private final LateNotice late;
    private final ProblemTexts texts;
    private final SignInRecord record;
    private final SecondFactors factors;
    private final HalfSignedIn half;
    private final FactorCodes codes;

    LoginPage(
            GuardedSignIn signIn,
            Entrance entrance,
            ParkingOffer offer,
            LateNotice late,
            ProblemTexts texts,
            SignInRecord record,
            SecondFactors factors,
            HalfSignedIn half,
            FactorCodes codes) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.offer = offer;
        this.late = late;
        this.texts = texts;
        this.record = record;
        this.factors = factors;
        this.half = half;
        this.codes = codes;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String username,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        if (actor != null) {
            return "redirect:" + actor.role().home();
        }
        return page(model, request, username == null ? "" : username, Problems.NONE);
    }

    @PostMapping
    String signIn(@ModelAttribute Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            UUID account = signIn.verify(form.name(), form.secret(), request.getRemoteAddr());
            if (factors.isAsked(account)) {
                half.begin(account, request);
                codes.begin(account, request);
                return "redirect:/login/factor";
            }
            return "redirect:" + entrance.enter(account, request, response);
        } catch (RuleBroken refusal) {
            boolean throttled = refusal.code().equals("account.throttled");
            if (!throttled) {
                record.refused(form.name());
            }
            response.setStatus(throttled ? 429 : 422);
            return page(model, request, form.name(), texts.of(refusal));
        }
    }

    private String page(Model model, HttpServletRequest request, String username, Problems problems) {
        model.addAttribute("parked", offer.isPromised(request));
        model.addAttribute("late", late.isPromised(request));
        model.addAttribute("username", username);
        model.addAttribute("problems", problems);
        return "security/login";
    }
}
