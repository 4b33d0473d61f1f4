package org.openkepu.activity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PictureIntake;
import org.openkepu.activity.domain.PictureShelf;
import org.openkepu.activity.domain.PictureUpload;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds pictures to a part and takes them away; what is refused is said at the field, what is good is kept. */
@Controller
@RequestMapping("/desk/activities/{id}/{slug:details|supplement|summary}/pictures")
class PictureController {

    private static final PartHelpers NONE = new PartHelpers(null, null, null);

    private final PictureShelf shelf;
    private final PictureIntake intake;
    private final FormTokens tokens;
    private final FilingDesk desk;
    private final PartPages pages;
    private final Refused refused;

    PictureController(
            PictureShelf shelf,
            PictureIntake intake,
            FormTokens tokens,
            FilingDesk desk,
            PartPages pages,
            Refused refused) {
        this.shelf = shelf;
        this.intake = intake;
        this.tokens = tokens;
        this.desk = desk;
        this.pages = pages;
        this.refused = refused;
    }

    /** What was refused and is opened again leads to the part. */
    @GetMapping({"", "/{pictureId}/deletion"})
    String show(@PathVariable UUID id, @PathVariable String slug) {
        return "redirect:" + address(id, Part.ofSlug(slug));
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable List<MultipartFile> pictures,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Part part = Part.ofSlug(slug);
        List<Problem> problems = new ArrayList<>();
        try {
            shelf.requireChangeable(id, part, actor, arrival);
            var files = uploads(pictures);
            FormRefused.when(files.isEmpty() ? List.of(Problem.missing(PictureShelf.FIELD)) : List.of());
            var read = intake.read(files);
            problems.addAll(read.problems());
            if (!read.isEmpty()) {
                tokens.once(keys.token(), actor.accountId(), List.of(id, part, read.sources()), () -> {
                    problems.addAll(shelf.add(id, part, read, actor, arrival));
                    return address(id, part);
                });
            }
        } catch (FormRefused refused) {
            problems.addAll(refused.problems());
        } catch (RuleBroken refusal) {
            problems.add(Problem.wrong(PictureShelf.FIELD, refusal.code(), refusal.arguments()));
        }
        if (problems.isEmpty()) {
            flash.addFlashAttribute("flash", Flash.done("activity.pictures.kept"));
            return "redirect:" + address(id, part);
        }
        return refused(id, part, problems, actor, arrival, language, model, response);
    }

    @PostMapping("/{pictureId}/deletion")
    String remove(
            @PathVariable UUID id,
            @PathVariable String slug,
            @PathVariable UUID pictureId,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Part part = Part.ofSlug(slug);
        try {
            String location = tokens.once(keys.token(), actor.accountId(), List.of(id, part, pictureId), () -> {
                shelf.remove(id, part, pictureId, actor, arrival);
                return address(id, part);
            });
            flash.addFlashAttribute("flash", Flash.done("activity.pictures.removed"));
            return "redirect:" + location;
        } catch (RuleBroken refusal) {
            var problem = Problem.wrong(PictureShelf.FIELD, refusal.code(), refusal.arguments());
            return refused(id, part, List.of(problem), actor, arrival, language, model, response);
        }
    }

    private String refused(
            UUID id,
            Part part,
            List<Problem> problems,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response) {
        refused.tell(problems, model, response);
        var view = desk.part(id, part, actor, arrival);
        return pages.show(view, view.text(), NONE, language, model);
    }

    /** The files chosen; a browser whose user chose none sends one without a name. */
    private static List<PictureUpload> uploads(@Nullable List<MultipartFile> files) {
        var uploads = new ArrayList<PictureUpload>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (!file.isEmpty() || name != null && !name.isEmpty()) {
                uploads.add(new PictureUpload(uploads.size() + 1, name == null ? "" : name, file.getSize(), file));
            }
        }
        return uploads;
    }

    private static String address(UUID id, Part part) {
        return PartPages.address(id, part) + "#pictures";
    }
}
