package org.openkepu.resource.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.resource.domain.CaseSheet;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.file.FileKind;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.sheet.SheetTitles;
import org.openkepu.shared.web.FileAnswer;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings cases in from a sheet. */
@Controller
@RequestMapping(OperatorResourcePages.LIST + "/import")
class CaseSheetPage {

    private static final List<String> COLUMNS = Stream.of(
                    "year", "title", "unitName", "provinceCode", "form", "award", "text", "activityNumber")
            .map(field -> "resource.field." + field)
            .toList();

    private final CaseSheet cases;
    private final FormTokens tokens;
    private final SheetTitles titles;
    private final Refused refused;
    private final MessageSource messages;

    CaseSheetPage(CaseSheet cases, FormTokens tokens, SheetTitles titles, Refused refused, MessageSource messages) {
        this.cases = cases;
        this.tokens = tokens;
        this.titles = titles;
        this.refused = refused;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("token", FormTokens.fresh());
        return "resource/import";
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(Locale language) {
        List<String> named = COLUMNS.stream()
                .map(column -> messages.getMessage(column, null, language))
                .toList();
        String name = messages.getMessage("resource.import.title", null, language);
        return ResponseEntity.ok()
                .contentType(FileKind.XLSX.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileAnswer.disposition(name + ".xlsx"))
                .body(Sheet.write(name, named, List.of()));
    }

    @PostMapping
    String enter(
            @RequestParam(required = false) @Nullable MultipartFile file,
            ResourceKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            var rows = titles.below(Sheet.rows(file, CaseSheet.LIMITS), COLUMNS);
            var entered = new int[1];
            String location = tokens.once(keys.token(), actor.accountId(), List.of("cases", rows), () -> {
                entered[0] = cases.enter(rows, actor, arrival);
                return OperatorResourcePages.LIST + "?state=DRAFT";
            });
            flash.addFlashAttribute("flash", Flash.done("resource.imported", String.valueOf(entered[0])));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(CaseSheet.FIELD, refusal, model, response);
        }
        return show(model);
    }
}
