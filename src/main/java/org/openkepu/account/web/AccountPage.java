package org.openkepu.account.web;

import org.openkepu.account.domain.CertificationDesk;
import org.openkepu.account.domain.Profiles;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 我的: who one is here, the certification, password, language and type. */
@Controller
class AccountPage {

    private final Profiles profiles;
    private final CertificationDesk desk;
    private final Regions regions;
    private final Authorities authorities;

    AccountPage(Profiles profiles, CertificationDesk desk, Regions regions, Authorities authorities) {
        this.profiles = profiles;
        this.desk = desk;
        this.regions = regions;
        this.authorities = authorities;
    }

    @GetMapping("/account")
    String show(Actor actor, Model model) {
        model.addAttribute("profile", profiles.of(actor.accountId()));
        model.addAttribute("person", actor.role().isPerson());
        model.addAttribute("scope", scope(actor));
        if (actor.role().isPerson()) {
            model.addAttribute("standing", desk.standingOf(actor.accountId()));
        }
        return "account/account";
    }

    private String scope(Actor actor) {
        return authorities
                .find(actor.authorityId())
                .map(Authority::name)
                .orElseGet(() -> regions.pathName(actor.regionCode()));
    }
}
