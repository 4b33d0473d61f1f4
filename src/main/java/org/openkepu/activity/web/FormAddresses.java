package org.openkepu.activity.web;

import java.util.UUID;
import org.openkepu.activity.domain.Part;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Leads whoever opens the address of a form, as F5 and the choice of language do on a refused one, to the page the form
 * stands on; that page tells what may be seen by whom.
 */
@Controller
@RequestMapping("/desk/activities")
class FormAddresses {

    @GetMapping
    String draft() {
        return "redirect:/desk/activities/new";
    }

    @GetMapping({"/{id}/submission", "/{id}/pending-change/deletion"})
    String check(@PathVariable UUID id) {
        return tasks(id) + "/check";
    }

    @GetMapping({"/{id}/renewal", "/{id}/deletion"})
    String tasks(@PathVariable UUID id) {
        return "redirect:/desk/activities/" + id;
    }

    @GetMapping("/{id}/restoration")
    String bin() {
        return "redirect:/desk/bin";
    }

    @GetMapping("/{id}/{part:host|details|supplement|summary}/draft")
    String part(@PathVariable UUID id, @PathVariable String part) {
        return "redirect:" + PartPages.address(id, Part.ofSlug(part));
    }
}
