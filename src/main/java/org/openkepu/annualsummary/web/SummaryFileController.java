package org.openkepu.annualsummary.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.annualsummary.domain.AnnualSummaries;
import org.openkepu.annualsummary.domain.SummaryAttachments;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.file.FileRefused;
import org.openkepu.shared.file.FileStore;
import org.openkepu.shared.file.ReceivedFile;
import org.openkepu.shared.web.FileAnswer;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a summary: attached, handed out to the body itself, taken away. */
@Controller
@RequestMapping(SummaryPages.ADDRESS + "/attachments")
class SummaryFileController {

    private static final String SHELF = SummaryPages.ADDRESS + "#files";

    private final SummaryAttachments attachments;
    private final AnnualSummaries summaries;
    private final FileStore store;
    private final FormTokens tokens;
    private final SummaryPages pages;
    private final Refused refused;

    SummaryFileController(
            SummaryAttachments attachments,
            AnnualSummaries summaries,
            FileStore store,
            FormTokens tokens,
            SummaryPages pages,
            Refused refused) {
        this.attachments = attachments;
        this.summaries = summaries;
        this.store = store;
        this.tokens = tokens;
        this.pages = pages;
        this.refused = refused;
    }

    /** What was refused and is opened again leads to the summary. */
    @GetMapping({"", "/{id}/deletion"})
    String show() {
        return "redirect:" + SummaryPages.ADDRESS;
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> open(@PathVariable UUID id, Actor actor) {
        var opened = attachments.open(id, actor);
        return FileAnswer.of(
                opened.content(), opened.file().name(), opened.file().kind());
    }

    @PostMapping
    String add(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            SummaryKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var problems = new ArrayList<Problem>();
        var received = new ArrayList<ReceivedFile>();
        try {
            receive(files, received, problems);
            if (!received.isEmpty()) {
                var digests = received.stream().map(ReceivedFile::digest).toList();
                tokens.once(keys.token(), actor.accountId(), List.of("annual summary files", digests), () -> {
                    problems.addAll(attachments.add(received, actor, arrival));
                    return SHELF;
                });
            } else if (problems.isEmpty()) {
                problems.add(Problem.missing(SummaryAttachments.FIELD));
            }
        } catch (FormRefused refused) {
            problems.addAll(refused.problems());
        } catch (RuleBroken refusal) {
            problems.add(Problem.wrong(SummaryAttachments.FIELD, refusal.code(), refusal.arguments()));
        } finally {
            received.forEach(ReceivedFile::close);
        }
        if (problems.isEmpty()) {
            flash.addFlashAttribute("flash", Flash.done("annualsummary.files.kept"));
            return "redirect:" + SHELF;
        }
        return refused(problems, actor, arrival, model, response);
    }

    @PostMapping("/{id}/deletion")
    String remove(
            @PathVariable UUID id,
            SummaryKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String location = tokens.once(keys.token(), actor.accountId(), List.of("annual summary file", id), () -> {
                attachments.remove(id, actor, arrival);
                return SHELF;
            });
            flash.addFlashAttribute("flash", Flash.done("annualsummary.files.removed"));
            return "redirect:" + location;
        } catch (RuleBroken refusal) {
            var problem = Problem.wrong(SummaryAttachments.FIELD, refusal.code(), refusal.arguments());
            return refused(List.of(problem), actor, arrival, model, response);
        }
    }

    /** Looks at the files chosen, each for itself; more than find a place are not even looked at. */
    private void receive(@Nullable List<MultipartFile> files, List<ReceivedFile> received, List<Problem> problems) {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (file.isEmpty() && (name == null || name.isEmpty())) {
                continue;
            }
            if (received.size() == SummaryAttachments.LIMIT) {
                problems.add(SummaryAttachments.full(String.valueOf(name)));
                continue;
            }
            try {
                received.add(store.receive(file, String.valueOf(name), SummaryAttachments.LARGEST));
            } catch (FileRefused refused) {
                problems.add(Problem.wrong(
                        SummaryAttachments.FIELD,
                        "annual-summary.file.refused",
                        String.valueOf(name),
                        refused.flaw().sentence()));
            }
        }
    }

    private String refused(
            List<Problem> problems, Actor actor, ArrivedAt arrival, Model model, HttpServletResponse response) {
        refused.tell(problems, model, response);
        var view = summaries.view(actor, arrival);
        return pages.show(view, view.summary().text(), model);
    }
}
