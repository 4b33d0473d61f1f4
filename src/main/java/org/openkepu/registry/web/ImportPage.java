package org.openkepu.registry.web;

import static org.openkepu.registry.web.RegistryView.ADDRESS;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.domain.ImportLine;
import org.openkepu.registry.domain.RegisterImport;
import org.openkepu.registry.domain.RegisterImports;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An import of a sheet: uploaded and compared, confirmed, undone, handed back with a reason beside every wrong row. */
@Controller
@RequestMapping(ADDRESS + "/imports")
class ImportPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int SHOWN = 200;
    private static final int LONGEST_NAME = 100;

    private final RegisterImports imports;
    private final RegistryView view;
    private final FormTokens tokens;
    private final Refused refused;
    private final ReferenceRevisions revisions;

    ImportPage(
            RegisterImports imports,
            RegistryView view,
            FormTokens tokens,
            Refused refused,
            ReferenceRevisions revisions) {
        this.imports = imports;
        this.view = view;
        this.tokens = tokens;
        this.refused = refused;
        this.revisions = revisions;
    }

    @GetMapping
    String back() {
        return "redirect:" + ADDRESS;
    }

    @PostMapping
    String check(
            @ModelAttribute("typed") ImportForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            FormRefused.when(form.problems());
            List<Sheet.Row> rows = Sheet.rows(file, RegisterImports.limits());
            RegisterImports.Order order = order(form, file);
            return "redirect:"
                    + tokens.once(
                            form.token(),
                            actor.accountId(),
                            order.toString() + rows,
                            () -> ADDRESS + "/imports/" + imports.check(order, rows, actor));
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell("file", refusal, model, response);
        }
        return view.fill(model, null, null, null, form);
    }

    private RegisterImports.Order order(ImportForm form, @Nullable MultipartFile file) {
        var category = form.chosen().orElseThrow();
        String name = file == null ? "" : Texts.clean(file.getOriginalFilename());
        return new RegisterImports.Order(
                category,
                view.title(category),
                form.name(),
                ImportForm.day(form.validFrom()).orElseThrow(),
                ImportForm.day(form.validUntil()).orElse(null),
                Texts.isMalformed(name) || name.length() > LONGEST_NAME ? "" : name);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        RegisterImport one = imports.find(id);
        List<ImportLine> lines = imports.lines(id);
        model.addAttribute("one", one);
        model.addAttribute("categoryTitle", view.title(one.category()));
        model.addAttribute("limited", lines.size() > SHOWN);
        model.addAttribute("shown", SHOWN);
        model.addAttribute(
                "lines",
                lines.stream()
                        .sorted(Comparator.comparing(ImportPage::weight).thenComparing(ImportLine::number))
                        .limit(SHOWN)
                        .toList());
        return "registry/import";
    }

    /** What needs a look comes first. */
    private static int weight(ImportLine line) {
        return switch (line.outcome()) {
            case WRONG -> 0;
            case CHANGED -> 1;
            case ADDED -> 2;
            case UNCHANGED -> 3;
        };
    }

    /** The same sheet with the result and the reason of every row in two columns more. */
    @GetMapping("/{id}/rows.xlsx")
    ResponseEntity<byte[]> rows(@PathVariable UUID id) {
        imports.find(id);
        var titles = new ArrayList<>(imports.titles(id));
        titles.removeIf(String::isEmpty);
        int width = titles.size();
        titles.add(view.text("registry.check.result"));
        titles.add(view.text("registry.sheet.reason"));
        List<List<String>> rows = imports.lines(id).stream()
                .map(line -> {
                    var cells = new ArrayList<>(line.cells().subList(0, width));
                    cells.add(view.text("registry.check." + line.outcome()));
                    cells.add(line.flaw() == null ? "" : view.text(line.flaw().sentence()));
                    return (List<String>) cells;
                })
                .toList();
        return sheet("register-checked.xlsx", Sheet.write(view.text("registry.check.rows"), titles, rows));
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        imports.confirm(id, actor);
        revisions.follow();
        RegisterImport one = imports.find(id);
        flash.addFlashAttribute("flash", Flash.done("registry.confirmed", String.valueOf(one.added() + one.changed())));
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        imports.undo(id, actor);
        revisions.follow();
        flash.addFlashAttribute("flash", Flash.done("registry.undone"));
        return "redirect:" + ADDRESS;
    }

    @GetMapping({"/{id}/confirmation", "/{id}/undo"})
    String backToTheImport(@PathVariable UUID id) {
        return "redirect:" + ADDRESS + "/imports/" + id;
    }

    static ResponseEntity<byte[]> sheet(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
