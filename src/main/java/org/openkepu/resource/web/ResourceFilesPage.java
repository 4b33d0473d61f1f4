package org.openkepu.resource.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.resource.domain.ResourceKeeping;
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

/** The files of a resource: put there, looked at and taken away by the operator. */
@Controller
@RequestMapping(OperatorResourcePages.LIST + "/{id:[0-9a-f-]{36}}/files")
class ResourceFilesPage {

    private final ResourceKeeping keeping;
    private final OperatorResourcePages pages;
    private final FileStore store;
    private final FormTokens tokens;
    private final Refused refused;

    ResourceFilesPage(
            ResourceKeeping keeping, OperatorResourcePages pages, FileStore store, FormTokens tokens, Refused refused) {
        this.keeping = keeping;
        this.pages = pages;
        this.store = store;
        this.tokens = tokens;
        this.refused = refused;
    }

    /** What was refused and is opened again leads to the resource. */
    @GetMapping({"", "/{fileId}/deletion"})
    String show(@PathVariable UUID id) {
        return "redirect:" + OperatorResourcePages.LIST + "/" + id;
    }

    @GetMapping("/{fileId}")
    ResponseEntity<Resource> open(@PathVariable UUID id, @PathVariable UUID fileId) {
        var opened = keeping.open(id, fileId);
        return FileAnswer.of(
                opened.content(), opened.file().name(), opened.file().kind());
    }

    @PostMapping
    String add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            ResourceKeys keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var problems = new ArrayList<Problem>();
        var received = new ArrayList<ReceivedFile>();
        try {
            keeping.find(id);
            receive(files, received, problems);
            if (!received.isEmpty()) {
                var digests = received.stream().map(ReceivedFile::digest).toList();
                tokens.once(keys.token(), actor.accountId(), List.of(id, digests), () -> {
                    problems.addAll(keeping.add(id, received, actor, arrival));
                    return shelf(id);
                });
            } else if (problems.isEmpty()) {
                problems.add(Problem.missing(ResourceKeeping.FIELD));
            }
        } catch (FormRefused refused) {
            problems.addAll(refused.problems());
        } catch (RuleBroken refusal) {
            problems.add(Problem.wrong(ResourceKeeping.FIELD, refusal.code(), refusal.arguments()));
        } finally {
            received.forEach(ReceivedFile::close);
        }
        if (problems.isEmpty()) {
            flash.addFlashAttribute("flash", Flash.done("resource.files.kept"));
            return "redirect:" + shelf(id);
        }
        refused.tell(problems, model, response);
        return pages.show(id, null, language, model);
    }

    @PostMapping("/{fileId}/deletion")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            ResourceKeys keys,
            Actor actor,
            RedirectAttributes flash) {
        String location = tokens.once(keys.token(), actor.accountId(), List.of(id, fileId), () -> {
            keeping.remove(id, fileId, actor);
            return shelf(id);
        });
        flash.addFlashAttribute("flash", Flash.done("resource.files.removed"));
        return "redirect:" + location;
    }

    private void receive(@Nullable List<MultipartFile> files, List<ReceivedFile> received, List<Problem> problems) {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (file.isEmpty() && (name == null || name.isEmpty()) || received.size() == ResourceKeeping.LIMIT) {
                continue;
            }
            try {
                received.add(store.receive(file, String.valueOf(name), ResourceKeeping.LARGEST));
            } catch (FileRefused refused) {
                problems.add(Problem.wrong(
                        ResourceKeeping.FIELD,
                        "resource.file.refused",
                        String.valueOf(name),
                        refused.flaw().sentence()));
            }
        }
    }

    private static String shelf(UUID id) {
        return OperatorResourcePages.LIST + "/" + id + "#files";
    }
}
