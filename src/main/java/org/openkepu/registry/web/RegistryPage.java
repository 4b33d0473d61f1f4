package org.openkepu.registry.web;

import static org.openkepu.registry.web.RegistryView.ADDRESS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.sheet.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's page of the registers: entries to look through, and the way to an import. */
@Controller
class RegistryPage {

    private final RegistryView view;

    RegistryPage(RegistryView view) {
        this.view = view;
    }

    @GetMapping(ADDRESS)
    String show(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        return view.fill(model, q, category, page, ImportForm.EMPTY);
    }

    /** An empty sheet with the titles an import reads. */
    @GetMapping(ADDRESS + "/template.xlsx")
    ResponseEntity<byte[]> template() {
        List<String> titles = List.of("名称", "地区", "别名", "类别");
        return ImportPage.sheet("register.xlsx", Sheet.write("名录", titles, List.of()));
    }
}
