package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.openkepu.account.domain.FirstLetters;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.Crumb;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The letters with first passwords, shown once, one on each sheet of paper. */
@Controller
class LettersPage {

    private final FirstLetters letters;

    LettersPage(FirstLetters letters) {
        this.letters = letters;
    }

    @GetMapping({"/operator/accounts/letters/{id}", "/office/accounts/letters/{id}"})
    String show(
            @PathVariable UUID id, Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
        // asking only for the head shows nothing to anybody
        var read = request.getMethod().equals("HEAD")
                ? null
                : letters.read(id, actor).orElse(null);
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        model.addAttribute("letters", read == null ? List.of() : read);
        model.addAttribute("base", IssuedAccountsPage.base(actor));
        model.addAttribute("crumbs", IssuedAccountsPage.crumbs(actor, Crumb.page("account.letters.title", null)));
        model.addAttribute(
                "portal",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/login")
                        .toUriString());
        return "account/letters";
    }
}
