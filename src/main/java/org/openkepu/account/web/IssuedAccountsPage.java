package org.openkepu.account.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.domain.IssuedAccount;
import org.openkepu.account.domain.IssuedAccount.Use;
import org.openkepu.account.domain.IssuedAccounts;
import org.openkepu.account.domain.IssuedAccounts.Listing;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.openkepu.shared.Texts;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of accounts somebody has handed out: searched, counted by use, the stale ones one press away. */
@Controller
class IssuedAccountsPage {

    private static final int SIZE = 50;

    private final IssuedAccounts accounts;

    IssuedAccountsPage(IssuedAccounts accounts) {
        this.accounts = accounts;
    }

    /** Where the accounts of who asks are looked after. */
    static String base(Actor actor) {
        return actor.role() == Role.OPERATOR ? "/operator/accounts" : "/office/accounts";
    }

    /** The way to a page below the list: the operator comes by their own home, a province by its navigation. */
    static List<Crumb> crumbs(Actor actor, Crumb... below) {
        var way = new java.util.ArrayList<Crumb>();
        if (actor.role() == Role.OPERATOR) {
            way.add(Crumb.page("account.operator.title", "/operator"));
        }
        way.add(Crumb.page("account.issued.title", below.length == 0 ? null : base(actor)));
        way.addAll(List.of(below));
        return way;
    }

    /** One use with its number and the address of the accounts used so. */
    record Figure(Use use, long count, String address) {}

    @GetMapping({"/operator/accounts", "/office/accounts"})
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String page,
            Actor actor,
            Model model) {
        Use use = read(state);
        Listing listing = accounts.search(actor, q, use);
        List<IssuedAccount> found = listing.found();
        int number = Pager.asked(page, found.size(), SIZE);
        model.addAttribute("crumbs", crumbs(actor));
        model.addAttribute("base", base(actor));
        model.addAttribute("q", Texts.clean(q));
        model.addAttribute("state", use == null ? "" : use.name());
        model.addAttribute("uses", Use.values());
        model.addAttribute("figures", figures(listing.uses(), actor));
        model.addAttribute("total", found.size());
        model.addAttribute("accounts", found.subList((number - 1) * SIZE, Math.min(found.size(), number * SIZE)));
        model.addAttribute("pager", Pager.of(found.size(), number, SIZE, at -> address(actor, q, use, at)));
        return "account/issued-list";
    }

    private static @Nullable Use read(@Nullable String state) {
        return List.of(Use.values()).stream()
                .filter(use -> use.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private static List<Figure> figures(Map<Use, Long> uses, Actor actor) {
        return uses.entrySet().stream()
                .map(one -> new Figure(one.getKey(), one.getValue(), address(actor, null, one.getKey(), 1)))
                .toList();
    }

    private static String address(Actor actor, @Nullable String q, @Nullable Use use, int page) {
        var address = UriComponentsBuilder.fromPath(base(actor));
        String text = Texts.clean(q);
        if (!text.isEmpty()) {
            address.queryParam("q", text);
        }
        if (use != null) {
            address.queryParam("state", use);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().toUriString();
    }
}
