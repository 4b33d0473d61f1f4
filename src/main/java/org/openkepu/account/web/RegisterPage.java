package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Entrance;
import org.openkepu.account.domain.Registration;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
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

    private static final String TICKET = "register.ticket";
    private static final String NUMBER = "register.number";

    private final Registration registration;
    private final Entrance entrance;
    private final ProblemTexts texts;

    RegisterPage(Registration registration, Entrance entrance, ProblemTexts texts) {
        this.registration = registration;
        this.entrance = entrance;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String again,
            @Nullable Actor actor,
            HttpSession session,
            Model model) {
        if (actor != null) {
            return "redirect:" + actor.role().home();
        }
        model.addAttribute("form", RegisterForm.EMPTY);
        return again != null || ticket(session).isEmpty() ? "account/register" : "account/register-code";
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
            boolean throttled = refusal.code().equals("account.throttled");
            String field = throttled ? "" : "code";
            var problem = Problem.wrong(field, refusal.code(), refusal.arguments());
            return refuse(model, response, throttled ? 429 : 422, second, List.of(problem));
        }
    }

    private String sendCode(RegisterForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Mobile> mobile = Mobile.read(form.mobile());
        if (mobile.isEmpty()) {
            return refuse(model, response, 422, false, List.of(Problem.wrong("mobile", "account.mobile.invalid")));
        }
        UUID ticket = registration.sendCode(mobile.get(), request.getRemoteAddr());
        request.getSession().setAttribute(TICKET, ticket.toString());
        request.getSession().setAttribute(NUMBER, mobile.get().masked());
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
            return refuse(model, response, 422, true, problems);
        }
        UUID ticket = ticket(request.getSession()).orElseThrow(() -> new RuleBroken("account.code.expired"));
        var outcome = registration.complete(ticket, form.digits(), form.cleanName(), form.secret());
        request.getSession().removeAttribute(TICKET);
        request.getSession().removeAttribute(NUMBER);
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
            Model model, HttpServletResponse response, int status, boolean second, List<Problem> problems) {
        response.setStatus(status);
        model.addAttribute("problems", texts.of(problems));
        return second ? "account/register-code" : "account/register";
    }

    @ModelAttribute("number")
    @Nullable
    String number(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(NUMBER);
    }

    private static Optional<UUID> ticket(HttpSession session) {
        return Ids.read((String) session.getAttribute(TICKET));
    }
}
