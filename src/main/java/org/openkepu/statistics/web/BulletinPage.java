package org.openkepu.statistics.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.shared.Actor;
import org.openkepu.statistics.domain.Bulletins;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published bulletins for everybody and for bodies, each with its sheet. */
@Controller
class BulletinPage {

    private static final String PUBLIC = "/bulletins";
    private static final String OFFICE = "/office/bulletins";

    private final Bulletins bulletins;
    private final BulletinView view;

    BulletinPage(Bulletins bulletins, BulletinView view) {
        this.bulletins = bulletins;
        this.view = view;
    }

    @GetMapping(PUBLIC)
    String all(Model model) {
        return view.list(bulletins.ofThePublic(), PUBLIC, model);
    }

    @GetMapping(PUBLIC + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        return view.page(bulletins.findPublic(id), PUBLIC, model);
    }

    @GetMapping(PUBLIC + "/{id}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, Locale language) throws IOException {
        return view.sheet(bulletins.findPublic(id), language);
    }

    @GetMapping(OFFICE)
    String allOfABody(Actor actor, Model model) {
        return view.list(bulletins.of(actor), OFFICE, model);
    }

    @GetMapping(OFFICE + "/{id}")
    String oneOfABody(@PathVariable UUID id, Actor actor, Model model) {
        return view.page(bulletins.find(id, actor), OFFICE, model);
    }

    @GetMapping(OFFICE + "/{id}.xlsx")
    ResponseEntity<byte[]> sheetOfABody(@PathVariable UUID id, Actor actor, Locale language) throws IOException {
        return view.sheet(bulletins.find(id, actor), language);
    }
}
