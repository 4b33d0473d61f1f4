package org.openkepu.account.web;

import java.util.List;
import java.util.UUID;
import org.openkepu.account.domain.Institutions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds institutions by any part of the name, at most ten (B54). */
@RestController
class InstitutionLookup {

    private static final int MOST = 10;

    private final Institutions institutions;

    InstitutionLookup(Institutions institutions) {
        this.institutions = institutions;
    }

    record Entry(UUID id, String name) {}

    @GetMapping("/lookup/institutions")
    List<Entry> find(@RequestParam(defaultValue = "") String q) {
        return institutions.search(q, MOST).stream()
                .map(one -> new Entry(one.id(), one.name()))
                .toList();
    }
}
