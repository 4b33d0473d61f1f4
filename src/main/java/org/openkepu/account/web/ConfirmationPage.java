package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CodeText;
import org.openkepu.account.MobileCodes;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.account.SessionCodes;
import org.openkepu.account.domain.OwnMobile;
import org.openkepu.account.domain.PasswordChange;
import org.openkepu.shared.Actor;
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

/** Asks a signed-in person again, by password or by a code to the present number, before what opens the account is changed. */
@Controller
@RequestMapping("/account/confirmation")
class ConfirmationPage {

    /** Where it goes on, and what is shown; never printed. */
    record Form(
            @Nullable String to,
            @Nullable String password,
            @Nullable String code) {

        public String page() {
            return "password".equals(to) ? "password" : "mobile";
        }

        @Override
        public String toString() {
            return "Form";
        }
    }

    private final Confirmed confirmed;
    private final SessionCodes codes;
    private final MobileCodes book;
    private final OwnMobile mobiles;
    private final PasswordChange passwords;
    private final ProblemTexts texts;

    ConfirmationPage(
            Confirmed confirmed,
            SessionCodes codes,
            MobileCodes book,
            OwnMobile mobiles,
            PasswordChange passwords,
            ProblemTexts texts) {
        this.confirmed = confirmed;
        this.codes = codes;
        this.book = book;
        this.mobiles = mobiles;
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping
    String show(@ModelAttribute("form") Form form, Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, model);
    }

    /** Opened again, the addresses of the forms lead to the page. */
    @GetMapping({"/sending", "/code"})
    String back() {
        return "redirect:/account/confirmation";
    }

    @PostMapping
    String byPassword(
            @ModelAttribute("form") Form form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String password = form.password() == null ? "" : form.password();
        if (password.isEmpty()) {
            return refuse(Problem.missing("password"), 422, actor, request, response, model);
        }
        try {
            passwords.requireCurrent(actor, password);
            return goOn(form, request);
        } catch (RuleBroken refusal) {
            int status = CodeRefusal.status(refusal);
            var problem = Problem.wrong(status == 429 ? "" : "password", refusal.code(), refusal.arguments());
            return refuse(problem, status, actor, request, response, model);
        }
    }

    @PostMapping("/sending")
    String send(
            @ModelAttribute("form") Form form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Mobile own = mobiles.of(actor).orElseThrow(() -> new RuleBroken("account.code.expired"));
            codes.send(Purpose.CONFIRMATION, own, request);
            return "redirect:/account/confirmation?to=" + form.page();
        } catch (RuleBroken refusal) {
            return refuse(refusal, actor, request, response, model);
        }
    }

    @PostMapping("/code")
    String byCode(
            @ModelAttribute("form") Form form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Problem> shape = CodeText.check(form.code());
        if (shape.isPresent()) {
            return refuse(shape.get(), 422, actor, request, response, model);
        }
        try {
            UUID ticket = codes.ticket(Purpose.CONFIRMATION, request);
            Mobile proven = book.redeem(ticket, Purpose.CONFIRMATION, CodeText.digits(form.code()));
            codes.forget(Purpose.CONFIRMATION, request);
            RuleBroken.require(mobiles.of(actor).filter(proven::equals).isPresent(), "account.code.expired");
            return goOn(form, request);
        } catch (RuleBroken refusal) {
            return refuse(refusal, actor, request, response, model);
        }
    }

    private String goOn(Form form, HttpServletRequest request) {
        confirmed.note(request);
        return "redirect:/account/" + form.page();
    }

    private String refuse(
            RuleBroken refusal, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        String field = CodeRefusal.field(refusal);
        boolean shown = codes.step(Purpose.CONFIRMATION, request).isSent() || !field.equals("code");
        var problem = Problem.wrong(shown ? field : "", refusal.code(), refusal.arguments());
        return refuse(problem, CodeRefusal.status(refusal), actor, request, response, model);
    }

    private String refuse(
            Problem problem,
            int status,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status);
        model.addAttribute("problems", texts.of(List.of(problem)));
        return page(actor, request, model);
    }

    private String page(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("step", codes.step(Purpose.CONFIRMATION, request));
        model.addAttribute("number", mobiles.of(actor).map(Mobile::masked).orElse(null));
        model.addAttribute("password", passwords.has(actor));
        return "account/confirmation";
    }
}
