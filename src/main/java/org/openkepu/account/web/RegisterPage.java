package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Entrance;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.account.SessionCodes;
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

/** Registering: the number first, then the code it answers with name and password; both steps at one address. */
@Controller
@RequestMapping("/register")
class RegisterPage {

    private final Registration registration;
    private final SessionCodes codes;
    private final Entrance entrance;
    private final ProblemTexts texts;

    RegisterPage(Registration registration, SessionCodes codes, Entrance entrance, ProblemTexts texts) {
        this.registration = registration;
        this.codes = codes;
        this.entrance = entrance;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String again,
            @Nullable Actor actor,
            HttpServletRequest request,
            Model model) {
        if (actor != null) {
            return "redirect:" + actor.role().home();
        }
        model.addAttribute("form", RegisterForm.EMPTY);
        SessionCodes.Step step = codes.step(Purpose.REGISTER, request);
        model.addAttribute("step", step);
        return again != null || !step.isSent() ? "account/register" : "account/register-code";
    }

    @PostMapping
    String go(
            @ModelAttribute("form") RegisterForm form,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (actor != null) {
            return "redirect:" + actor.role().home();
        }
        boolean second = form.answersCode();
        try {
            return second
                    ? complete(form, request, response, model, redirect)
                    : sendCode(form, request, response, model);
        } catch (RuleBroken refusal) {
            var problem = Problem.wrong(CodeRefusal.field(refusal), refusal.code(), refusal.arguments());
            return refuse(model, request, response, CodeRefusal.status(refusal), second, List.of(problem));
        }
    }

    private String sendCode(RegisterForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Mobile> mobile = Mobile.read(form.mobile());
        if (mobile.isEmpty()) {
            var problem = Problem.wrong("mobile", "account.mobile.invalid");
            return refuse(model, request, response, 422, false, List.of(problem));
        }
        codes.send(Purpose.REGISTER, mobile.get(), request);
        return "redirect:/register";
    }

    private String complete(
            RegisterForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return refuse(model, request, response, 422, true, problems);
        }
        UUID ticket = codes.ticket(Purpose.REGISTER, request);
        var outcome = registration.complete(ticket, form.digits(), form.cleanName(), form.secret());
        codes.forget(Purpose.REGISTER, request);
        if (!outcome.isNew()) {
            redirect.addFlashAttribute("flash", Flash.note("account.register.known"));
            return "redirect:/login";
        }
        boolean going = entrance.isGoingSomewhere(request);
        String home = entrance.enter(outcome.accountId(), request, response);
        redirect.addFlashAttribute("flash", Flash.done("account.register.done"));
        return "redirect:" + (going ? home : "/desk/certification");
    }

    private String refuse(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            boolean second,
            List<Problem> problems) {
        response.setStatus(status);
        model.addAttribute("problems", texts.of(problems));
        model.addAttribute("step", codes.step(Purpose.REGISTER, request));
        return second ? "account/register-code" : "account/register";
    }
}
