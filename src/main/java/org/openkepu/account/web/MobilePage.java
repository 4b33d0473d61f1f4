package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CodeText;
import org.openkepu.account.Entrance;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.account.SessionCodes;
import org.openkepu.account.domain.OwnMobile;
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

/** Another mobile number, once the person has been asked again: the number first, then the code it answers. */
@Controller
@RequestMapping("/account/mobile")
class MobilePage {

    /** The new number, or its code; never printed. */
    record Form(@Nullable String mobile, @Nullable String code) {

        @Override
        public String toString() {
            return "Form";
        }
    }

    private static final String HERE = "redirect:/account/mobile";
    private static final String ASK = "redirect:/account/confirmation?to=mobile";

    private final Confirmed confirmed;
    private final SessionCodes codes;
    private final OwnMobile mobiles;
    private final Entrance entrance;
    private final ProblemTexts texts;

    MobilePage(Confirmed confirmed, SessionCodes codes, OwnMobile mobiles, Entrance entrance, ProblemTexts texts) {
        this.confirmed = confirmed;
        this.codes = codes;
        this.mobiles = mobiles;
        this.entrance = entrance;
        this.texts = texts;
    }

    /** @param other asks for another number */
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String other,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        if (!confirmed.isFresh(request)) {
            return ASK;
        }
        if (other != null) {
            codes.forget(Purpose.NEW_MOBILE, request);
        }
        return page(actor, request, model, null);
    }

    @GetMapping("/again")
    String again() {
        return HERE;
    }

    @PostMapping
    String go(
            @ModelAttribute("form") Form form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (!confirmed.isFresh(request)) {
            return ASK;
        }
        try {
            Optional<Problem> shape = form.code() == null ? number(form) : CodeText.check(form.code());
            if (shape.isPresent()) {
                return refuse(shape.get(), 422, actor, form, request, response, model);
            }
            if (form.code() == null) {
                codes.send(Purpose.NEW_MOBILE, Mobile.read(form.mobile()).orElseThrow(), request);
                return HERE;
            }
            mobiles.change(actor, codes.ticket(Purpose.NEW_MOBILE, request), CodeText.digits(form.code()));
            codes.forget(Purpose.NEW_MOBILE, request);
            confirmed.spend(request);
            entrance.enter(actor.accountId(), request, response);
            redirect.addFlashAttribute("flash", Flash.done("account.mobile.changed"));
            return "redirect:/account";
        } catch (RuleBroken refusal) {
            return refuse(refusal, actor, form, request, response, model);
        }
    }

    @PostMapping("/again")
    String again(
            @ModelAttribute("form") Form form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!confirmed.isFresh(request)) {
            return ASK;
        }
        try {
            codes.sendAgain(Purpose.NEW_MOBILE, request);
            return HERE;
        } catch (RuleBroken refusal) {
            return refuse(refusal, actor, form, request, response, model);
        }
    }

    private static Optional<Problem> number(Form form) {
        return Mobile.read(form.mobile()).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.wrong("mobile", "account.mobile.invalid"));
    }

    private String refuse(
            RuleBroken refusal,
            Actor actor,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (refusal.code().equals("account.mobile.taken")) {
            codes.forget(Purpose.NEW_MOBILE, request);
        }
        boolean sent = codes.step(Purpose.NEW_MOBILE, request).isSent();
        String field = refusal.code().equals("account.mobile.taken") ? "mobile" : CodeRefusal.field(refusal);
        var problem = Problem.wrong(!sent && field.equals("code") ? "" : field, refusal.code(), refusal.arguments());
        return refuse(problem, CodeRefusal.status(refusal), actor, form, request, response, model);
    }

    private String refuse(
            Problem problem,
            int status,
            Actor actor,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("problems", texts.of(List.of(problem)));
        return page(actor, request, model, form.mobile());
    }

    private String page(Actor actor, HttpServletRequest request, Model model, @Nullable String mobile) {
        model.addAttribute("step", codes.step(Purpose.NEW_MOBILE, request));
        model.addAttribute("number", mobiles.of(actor).map(Mobile::masked).orElse(null));
        model.addAttribute("person", actor.role().isPerson());
        model.addAttribute("mobile", mobile);
        return "account/mobile";
    }
}
