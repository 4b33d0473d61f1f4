package org.openkepu.resource.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openkepu.resource.domain.ResourceKind;
import org.openkepu.resource.domain.ResourceShelf;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.FileAnswer;
import org.openkepu.shared.web.Pager;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 下载资源: the excellent cases of the two years before, and materials to download, for everybody (A28, A29). */
@Controller
@RequestMapping("/resources")
class ResourcesPage {

    private final ResourceShelf shelf;
    private final ResourceWords words;

    ResourcesPage(ResourceShelf shelf, ResourceWords words) {
        this.shelf = shelf;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam MultiValueMap<String, String> asked, Locale language, Model model) {
        List<Integer> years = shelf.years();
        var query = new ResourceQuery("/resources", asked, years, false, words);
        var listing = shelf.list(query.filter(), query.page());
        model.addAttribute("years", years);
        model.addAttribute("kinds", ResourceKind.values());
        model.addAttribute("provinces", words.provinces());
        model.addAttribute("forms", words.forms(language));
        model.addAttribute("asked", query.kept());
        model.addAttribute("ignored", query.ignored());
        model.addAttribute("total", listing.total());
        model.addAttribute("lines", words.of(listing.lines(), language));
        model.addAttribute("pager", Pager.of(listing.total(), listing.page(), ResourceShelf.PAGE_SIZE, query::page));
        return "resource/resources";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Locale language, Model model) {
        var opened = shelf.open(id);
        var resource = opened.resource();
        model.addAttribute("resource", resource);
        model.addAttribute("files", opened.files());
        model.addAttribute("fileBase", "/resources/files");
        model.addAttribute(
                "province",
                resource.provinceCode() == null ? null : words.provinces().get(resource.provinceCode()));
        model.addAttribute(
                "form", resource.form() == null ? null : words.forms(language).get(resource.form()));
        model.addAttribute(
                "award",
                resource.award() == null ? null : words.awards(language).get(resource.award()));
        model.addAttribute(
                "crumbs", List.of(Crumb.page("resource.title", "/resources"), Crumb.thing(resource.title(), null)));
        return "resource/resource";
    }

    /** Hands a file out and counts the download; a look at the headers and the rest of one broken off count nothing. */
    @GetMapping("/files/{fileId}")
    ResponseEntity<Resource> download(@PathVariable UUID fileId, HttpServletRequest request) {
        boolean counts = "GET".equals(request.getMethod()) && request.getHeader(HttpHeaders.RANGE) == null;
        var opened = shelf.download(fileId, counts);
        return FileAnswer.of(
                opened.content(), opened.file().name(), opened.file().kind());
    }
}
