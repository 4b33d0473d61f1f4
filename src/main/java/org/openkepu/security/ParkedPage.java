package org.openkepu.security;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.openkepu.shared.Actor;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormSubjects;
import org.openkepu.shared.web.ParkedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 保留的内容: what was kept when a session had run out, to be opened in its form or thrown away. */
@Controller
@RequestMapping(ParkingOffer.LIST)
class ParkedPage {

    private final ParkedRecords texts;
    private final List<FormSubjects> modules;

    ParkedPage(ParkedRecords texts, List<FormSubjects> modules) {
        this.texts = texts;
        this.modules = modules;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        List<ParkedText> kept = texts.of(actor.accountId());
        List<String> forms = kept.stream().map(ParkedText::form).toList();
        var subjects = new HashMap<String, String>();
        modules.forEach(module -> subjects.putAll(module.of(actor.accountId(), forms)));
        model.addAttribute("texts", kept);
        model.addAttribute("subjects", subjects);
        return "security/parked";
    }

    /** Opened again, the address of the form leads to the list it stands on. */
    @GetMapping("/{id}/deletion")
    String show() {
        return "redirect:" + ParkingOffer.LIST;
    }

    @PostMapping("/{id}/deletion")
    String forget(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        texts.throwAway(actor, id);
        flash.addFlashAttribute("flash", Flash.done("security.parked.forgotten"));
        return "redirect:" + ParkingOffer.LIST;
    }
}
