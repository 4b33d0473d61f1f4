package org.openkepu.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CodeText;
import org.openkepu.account.MobileCodes;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.account.SessionCodes;
import org.openkepu.notification.domain.ProvenNumbers;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The way to one's own data: a number, and the code it answers. Nobody learns before whether the number is known. */
@Controller
@RequestMapping("/my-data")
class MyDataPage {

    /** Where the session keeps the number that has answered, sealed. */
    static final String PROVEN = "my-data.proven";

    private static final String HERE = "redirect:/my-data";

    private final SessionCodes steps;
    private final MobileCodes codes;
    private final ProvenNumbers proven;
    private final ProblemTexts texts;

    MyDataPage(SessionCodes steps, MobileCodes codes, ProvenNumbers proven, ProblemTexts texts) {
        this.steps = steps;
        this.codes = codes;
        this.proven = proven;
        this.texts = texts;
    }

    /** The number, or the code it answers; neither is ever printed. */
    record Form(@Nullable String mobile, @Nullable String code) {

        boolean answersCode() {
            return code != null && (mobile == null || !code.isBlank());
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String other, HttpServletRequest request, Model model) {
        if (other != null) {
            steps.forget(Purpose.MY_DATA, request);
        }
        return page(model, request, null);
    }

    @PostMapping
    String go(
            @ModelAttribute("form") Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return form.answersCode() ? prove(form, request, response, model) : send(form, request, response, model);
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
            @ModelAttribute("form") Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            steps.sendAgain(Purpose.MY_DATA, request);
            return HERE;
        } catch (RuleBroken refusal) {
            return refuse(refusal, form, request, response, model);
        }
    }

    private String send(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Mobile> mobile = Mobile.read(form.mobile());
        if (mobile.isEmpty()) {
            steps.forget(Purpose.MY_DATA, request);
            return refuse(Problem.wrong("mobile", "account.mobile.invalid"), 422, form, request, response, model);
        }
        steps.send(Purpose.MY_DATA, mobile.get(), request);
        return HERE;
    }

    private String prove(Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Problem> shape = CodeText.check(form.code());
        if (shape.isPresent()) {
            return refuse(shape.get(), 422, form, request, response, model);
        }
        Mobile mobile =
                codes.redeem(steps.ticket(Purpose.MY_DATA, request), Purpose.MY_DATA, CodeText.digits(form.code()));
        steps.forget(Purpose.MY_DATA, request);
        request.changeSessionId();
        request.getSession().setAttribute(PROVEN, proven.seal(mobile));
        return "redirect:/my-data/lists";
    }

    private String refuse(
            RuleBroken refusal, Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        String field = switch (refusal.code()) {
            case "account.code.wrong", "account.code.expired" ->
                steps.step(Purpose.MY_DATA, request).isSent() ? "code" : "";
            case "account.puzzle.unsolved" -> "answer";
            default -> "";
        };
        int status = refusal.code().equals("account.throttled") ? 429 : 422;
        var problem = Problem.wrong(field, refusal.code(), refusal.arguments());
        return refuse(problem, status, form, request, response, model);
    }

    private String refuse(
            Problem problem,
            int status,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("problems", texts.of(List.of(problem)));
        return page(model, request, form.mobile());
    }

    private String page(Model model, HttpServletRequest request, @Nullable String mobile) {
        model.addAttribute("step", steps.step(Purpose.MY_DATA, request));
        model.addAttribute("mobile", mobile);
        return "notification/my-data";
    }
}
