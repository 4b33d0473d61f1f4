package org.openkepu.registry.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.region.Regions;
import org.openkepu.registry.UnitCategory;
import org.openkepu.registry.domain.RegisterImports;
import org.openkepu.registry.domain.RegisterList;
import org.openkepu.shared.Texts;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Pager;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills the page of the register: its entries, the form of an import, the imports made. */
@Component
class RegistryView {

    static final String ADDRESS = "/operator/registry";
    private static final int IMPORTS = 20;
    private static final int LAST_PAGE = 5_000;

    private final RegisterList list;
    private final RegisterImports imports;
    private final Regions regions;
    private final MessageSource messages;

    RegistryView(RegisterList list, RegisterImports imports, Regions regions, MessageSource messages) {
        this.list = list;
        this.imports = imports;
        this.regions = regions;
        this.messages = messages;
    }

    /** One entry with its region in words. */
    record Row(RegisterList.Line entry, String region) {}

    String fill(Model model, @Nullable String q, @Nullable String category, @Nullable String page, ImportForm form) {
        UnitCategory one = Arrays.stream(UnitCategory.values())
                .filter(known -> known.name().equals(category))
                .findFirst()
                .orElse(null);
        String text = Texts.clean(q);
        long total = list.total(one, text);
        int number = Math.min(LAST_PAGE, Pager.asked(page, total, RegisterList.PAGE));
        List<Row> rows = list.page(one, text, number).stream()
                .map(entry -> new Row(entry, regions.pathName(entry.regionCode())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("total", total);
        model.addAttribute("pager", Pager.of(total, number, RegisterList.PAGE, n -> address(text, one, n)));
        model.addAttribute("q", text);
        model.addAttribute("category", one == null ? "" : one.name());
        model.addAttribute("categories", categories());
        model.addAttribute("imports", imports.latest(IMPORTS));
        model.addAttribute("form", form);
        model.addAttribute("token", FormTokens.fresh());
        return "registry/registry";
    }

    String title(UnitCategory category) {
        return text(category.titleKey());
    }

    String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private Map<String, String> categories() {
        var titles = new LinkedHashMap<String, String>();
        for (UnitCategory one : UnitCategory.values()) {
            titles.put(one.name(), title(one));
        }
        return titles;
    }

    private static String address(String q, @Nullable UnitCategory category, int page) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("q", "{q}")
                .queryParam("category", category == null ? "" : category.name())
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }
}
