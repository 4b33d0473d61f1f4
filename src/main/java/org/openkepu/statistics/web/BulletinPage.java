package org.openkepu.statistics.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Actor;
import org.openkepu.statistics.domain.Bulletin;
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

    /** Everybody's, and to an administrator who is signed in also those meant for them: a city or county reads them here. */
    @GetMapping(PUBLIC)
    String all(@Nullable Actor actor, Model model) {
        return view.list(
                actor != null && actor.role().isBody() ? bulletins.of(actor) : bulletins.ofThePublic(), PUBLIC, model);
    }

    @GetMapping(PUBLIC + "/{id}")
    String one(@PathVariable UUID id, @Nullable Actor actor, Model model) {
        return view.page(found(id, actor), PUBLIC, model);
    }

    @GetMapping(PUBLIC + "/{id}.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable UUID id, @Nullable Actor actor, Locale language) throws IOException {
        return view.sheet(found(id, actor), language);
    }

    private Bulletin found(UUID id, @Nullable Actor actor) {
        return actor != null && actor.role().isBody() ? bulletins.find(id, actor) : bulletins.findPublic(id);
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
