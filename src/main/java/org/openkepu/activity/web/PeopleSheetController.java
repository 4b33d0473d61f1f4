package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.ActivityFiling;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PartText;
import org.openkepu.activity.domain.PeopleSheet;
import org.openkepu.activity.domain.SupplementText;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people list as a sheet: an empty template to fill in, and its import into the form, where every row is checked. */
@Controller
class PeopleSheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ActivityFiling filing;
    private final FilingDesk desk;
    private final FormTokens tokens;
    private final PartPages pages;
    private final ProblemTexts texts;
    private final MessageSource messages;

    PeopleSheetController(
            ActivityFiling filing,
            FilingDesk desk,
            FormTokens tokens,
            PartPages pages,
            ProblemTexts texts,
            MessageSource messages) {
        this.filing = filing;
        this.desk = desk;
        this.tokens = tokens;
        this.pages = pages;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/desk/people-template.xlsx")
    ResponseEntity<byte[]> template(Locale language) {
        List<String> titles = List.of(
                say("activity.people.sheet.name", language),
                say("activity.people.sheet.mobile", language),
                say("activity.people.sheet.unit", language),
                say("activity.people.sheet.field", language));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("people.xlsx")
                                .build()
                                .toString())
                .body(PeopleSheet.template(titles));
    }

    /** A refused import that is opened again leads to the part. */
    @GetMapping("/desk/activities/{id}/supplement/people")
    String show(@PathVariable UUID id) {
        return "redirect:" + PartPages.address(id, Part.SUPPLEMENT);
    }

    /** Puts the rows of the file in place of the list as typed, right or wrong; the page then names every row to mend. */
    @PostMapping("/desk/activities/{id}/supplement/people")
    String take(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var view = desk.part(id, Part.SUPPLEMENT, actor, arrival);
        try {
            SupplementText list = imported(view.text(), file);
            String location = tokens.once(
                    keys.token(), actor.accountId(), List.of("people", id, String.valueOf(list.people())), () -> {
                        filing.importPeople(id, list, keys.shown(), actor, arrival);
                        return PartPages.address(id, Part.SUPPLEMENT);
                    });
            flash.addFlashAttribute("flash", Flash.note("activity.people.sheet.taken"));
            return "redirect:" + location;
        } catch (FormRefused refused) {
            model.addAttribute("problems", texts.of(refused.problems()));
            response.setStatus(422);
        } catch (RuleBroken refusal) {
            model.addAttribute("refusal", texts.of(refusal).all().get(0));
            response.setStatus(Refused.status(refusal.code()));
        }
        return pages.show(view, view.text(), PartHelpers.NONE, language, model);
    }

    private static SupplementText imported(PartText stored, @Nullable MultipartFile file) {
        var note = stored instanceof SupplementText supplement ? supplement.note() : null;
        String name = file == null ? null : file.getOriginalFilename();
        try {
            byte[] content = Sheet.content(file, PeopleSheet.MOST_BYTES);
            return new SupplementText(note, PeopleSheet.lines(name == null ? "" : name, content), null);
        } catch (RuleBroken none) {
            throw new FormRefused(List.of(Problem.wrong("file", none.code(), none.arguments())));
        }
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
