package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.domain.HandingOut;
import org.openkepu.account.domain.IssuedAccounts;
import org.openkepu.account.domain.OrderReader;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account handed out: hand it over, make a new first password, take it back or give it again. */
@Controller
@RequestMapping({"/operator/accounts/{id:[0-9a-f-]{36}}", "/office/accounts/{id:[0-9a-f-]{36}}"})
class IssuedAccountPage {

    private final IssuedAccounts accounts;
    private final HandingOut handingOut;
    private final FormTokens tokens;
    private final Refused refused;

    IssuedAccountPage(IssuedAccounts accounts, HandingOut handingOut, FormTokens tokens, Refused refused) {
        this.accounts = accounts;
        this.handingOut = handingOut;
        this.tokens = tokens;
        this.refused = refused;
    }

    /** The new holder's name and the state the form was made from. */
    record Form(
            @Nullable String name,
            @Nullable String version,
            @Nullable String token) {

        static final Form EMPTY = new Form(null, null, null);

        /** A revision that is no number fits none. */
        long shown() {
            return version != null && version.matches("\\d{1,9}") ? Long.parseLong(version) : -1;
        }
    }

    @GetMapping
    String show(@PathVariable UUID id, Actor actor, Model model) {
        return page(id, Form.EMPTY, actor, model);
    }

    @GetMapping({"/hand-over", "/password", "/disabling", "/enabling"})
    String backToTheAccount(@PathVariable UUID id, Actor actor) {
        return "redirect:" + address(id, actor);
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, form, actor, model, response, () -> {
            var reader = new OrderReader();
            String name = reader.name("name", form.name());
            FormRefused.when(reader.problems());
            return letters(handingOut.handOver(id, form.shown(), name, actor), actor);
        });
    }

    @PostMapping("/password")
    String resetPassword(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(
                id,
                form,
                actor,
                model,
                response,
                () -> letters(handingOut.resetPassword(id, form.shown(), actor), actor));
    }

    @PostMapping("/disabling")
    String disable(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return done(id, form, actor, model, response, () -> {
            handingOut.disable(id, form.shown(), actor);
            flash.addFlashAttribute("flash", Flash.done("account.issued.disabled"));
            return address(id, actor);
        });
    }

    @PostMapping("/enabling")
    String enable(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return done(id, form, actor, model, response, () -> {
            handingOut.enable(id, form.shown(), actor);
            flash.addFlashAttribute("flash", Flash.done("account.issued.enabled"));
            return address(id, actor);
        });
    }

    private String done(
            UUID id, Form form, Actor actor, Model model, HttpServletResponse response, Supplier<String> work) {
        accounts.find(id, actor);
        try {
            return "redirect:" + tokens.once(form.token(), actor.accountId(), id + " " + form, work);
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
        }
        return page(id, form, actor, model);
    }

    private String page(UUID id, Form form, Actor actor, Model model) {
        var account = accounts.find(id, actor);
        model.addAttribute("account", account);
        model.addAttribute("name", form.name());
        model.addAttribute("address", address(id, actor));
        model.addAttribute("crumbs", IssuedAccountsPage.crumbs(actor, Crumb.thing(account.login(), null)));
        model.addAttribute("tokens", List.of(FormTokens.fresh(), FormTokens.fresh(), FormTokens.fresh()));
        return "account/issued";
    }

    private static String address(UUID id, Actor actor) {
        return IssuedAccountsPage.base(actor) + "/" + id;
    }

    private static String letters(UUID letters, Actor actor) {
        return IssuedAccountsPage.base(actor) + "/letters/" + letters;
    }
}
