package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CodeText;
import org.openkepu.account.Entrance;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.account.SessionCodes;
import org.openkepu.account.domain.CodeOwner;
import org.openkepu.account.domain.Registration;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in by number and code on one page (B45): the same answers whether or not the number has an account. */
@Controller
@RequestMapping("/login/code")
class CodeSignInPage {

    /** The number, or the code it answers; neither is ever printed. */
    record Form(@Nullable String mobile, @Nullable String code) {

        /** Whether this answers a code and asks for none. */
        boolean answersCode() {
            return code != null && (mobile == null || !code.isBlank());
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    private static final String HERE = "redirect:/login/code";

    private final SessionCodes codes;
    private final Registration registration;
    private final Entrance entrance;
    private final ProblemTexts texts;

    CodeSignInPage(SessionCodes codes, Registration registration, Entrance entrance, ProblemTexts texts) {
        this.codes = codes;
        this.registration = registration;
        this.entrance = entrance;
        this.texts = texts;
    }

    /** @param other asks for another number */
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String other,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        if (actor != null) {
            return "redirect:" + actor.role().home();
        }
        if (other != null) {
            codes.forget(Purpose.SIGN_IN, request);
        }
        return page(model, request, null);
    }

    /** A number is sent a code; a code signs in. */
    @PostMapping
    String go(
            @ModelAttribute("form") Form form,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (actor != null) {
            return "redirect:" + actor.role().home();
        }
        try {
            return form.answersCode()
                    ? enter(form, request, response, model, redirect)
                    : send(form, request, response, model);
        } catch (RuleBroken refusal) {
            return refuse(refusal, form, request, response, model);
        }
    }

    @GetMapping("/again")
    String again() {
        return HERE;
    }

    /** Sends another code to the same number. */
    @PostMapping("/again")
    String again(
            @ModelAttribute("form") Form form,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (actor != null) {
            return "redirect:" + actor.role().home();
        }
        try {
            codes.sendAgain(Purpose.SIGN_IN, request);
            return HERE;
        } catch (RuleBroken refusal) {
            return refuse(refusal, form, request, response, model);
        }
    }

    private String send(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Mobile> mobile = Mobile.read(form.mobile());
        if (mobile.isEmpty()) {
            codes.forget(Purpose.SIGN_IN, request);
            return refuse(Problem.wrong("mobile", "account.mobile.invalid"), 422, form, request, response, model);
        }
        codes.send(Purpose.SIGN_IN, mobile.get(), request);
        return HERE;
    }

    private String enter(
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Optional<Problem> shape = CodeText.check(form.code());
        if (shape.isPresent()) {
            return refuse(shape.get(), 422, form, request, response, model);
        }
        var ticket = codes.ticket(Purpose.SIGN_IN, request);
        CodeOwner owner = registration.signIn(ticket, CodeText.digits(form.code()));
        codes.forget(Purpose.SIGN_IN, request);
        boolean going = entrance.isGoingSomewhere(request);
        String home = entrance.enter(owner.accountId(), request, response);
        if (owner.isNew()) {
            redirect.addFlashAttribute("flash", Flash.done("account.code-login.new"));
        }
        return "redirect:" + (owner.isNew() && !going ? "/desk/certification" : home);
    }

    private String refuse(
            RuleBroken refusal, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean sent = codes.step(Purpose.SIGN_IN, request).isSent();
        String field = CodeRefusal.field(refusal);
        var problem = Problem.wrong(!sent && field.equals("code") ? "" : field, refusal.code(), refusal.arguments());
        return refuse(problem, CodeRefusal.status(refusal), form, request, response, model);
    }

    private String refuse(
            Problem problem,
            int status,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("problems", texts.of(java.util.List.of(problem)));
        return page(model, request, form.mobile());
    }

    private String page(Model model, HttpServletRequest request, @Nullable String mobile) {
        model.addAttribute("step", codes.step(Purpose.SIGN_IN, request));
        model.addAttribute("mobile", mobile);
        return "account/code-login";
    }
}
