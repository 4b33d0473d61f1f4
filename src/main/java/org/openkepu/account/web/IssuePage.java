package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.domain.AccountOrder;
import org.openkepu.account.domain.HandingOut;
import org.openkepu.account.domain.OrderReader;
import org.openkepu.account.domain.Seat;
import org.openkepu.account.domain.Seats;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Role;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out one account and leads to its letter. */
@Controller
class IssuePage {

    private static final List<String> LEVELS = List.of("PROVINCE", "SOCIETY", "MINISTRY");

    private final HandingOut handingOut;
    private final Seats seats;
    private final Authorities authorities;
    private final FormTokens tokens;
    private final Refused refused;

    IssuePage(HandingOut handingOut, Seats seats, Authorities authorities, FormTokens tokens, Refused refused) {
        this.handingOut = handingOut;
        this.seats = seats;
        this.authorities = authorities;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping({"/operator/accounts/new", "/office/accounts/new"})
    String empty(Actor actor, Model model) {
        return page(IssueForm.EMPTY, actor, model);
    }

    @PostMapping({"/operator/accounts", "/office/accounts"})
    String issue(
            @ModelAttribute("form") IssueForm form,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            String address = tokens.once(token, actor.accountId(), form, () -> {
                var order = read(form, actor);
                return IssuedAccountsPage.base(actor) + "/letters/" + handingOut.issue(List.of(order), actor);
            });
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            boolean login = refusal instanceof RuleBroken rule && rule.code().equals("account.login.taken");
            refused.tell(login ? "login" : "", refusal, model, response);
        }
        return page(form, actor, model);
    }

    private AccountOrder read(IssueForm form, Actor actor) {
        var reader = new OrderReader();
        Optional<Seat> seat = actor.role() == Role.OPERATOR
                ? reader.seat(
                        "authorityId",
                        form.authorityName(),
                        seats.ofBody(actor, Ids.read(form.authorityId()).orElse(null)))
                : reader.seat("regionCode", form.regionCode(), seats.ofRegion(actor, form.regionCode()));
        String login = reader.login("login", form.login());
        String name = reader.name("name", form.name());
        FormRefused.when(reader.problems());
        return new AccountOrder(login, name, seat.orElseThrow());
    }

    private String page(IssueForm form, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("base", IssuedAccountsPage.base(actor));
        model.addAttribute("crumbs", IssuedAccountsPage.crumbs(actor, Crumb.page("account.issue.title", null)));
        model.addAttribute("operator", actor.role() == Role.OPERATOR);
        model.addAttribute("territory", seats.territory(actor));
        model.addAttribute("authorityLevels", LEVELS);
        model.addAttribute("authorityName", named(form));
        model.addAttribute("authorityChoices", choices(form));
        model.addAttribute("token", FormTokens.fresh());
        return "account/issue";
    }

    private String named(IssueForm form) {
        return authorities
                .find(Ids.read(form.authorityId()).orElse(null))
                .map(Authority::name)
                .orElseGet(() -> Texts.clean(form.authorityName()));
    }

    /** Without script, what was typed is answered by a choice. */
    private List<Authority> choices(IssueForm form) {
        boolean looking = Ids.read(form.authorityId()).isEmpty() && LEVELS.contains(String.valueOf(form.level()));
        return looking
                ? authorities.search(
                        AuthorityLevel.valueOf(String.valueOf(form.level())), null, Texts.clean(form.authorityName()))
                : List.of();
    }
}
