package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.recommendation.domain.ScanKeeping;
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
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scan of the signed and stamped sheet: uploaded by the body, read by it and by the operator. */
@Controller
class ScanController {

    private static final ChoiceForm EMPTY = new ChoiceForm(null, null, null, null, null);

    private final ScanKeeping scans;
    private final FileStore store;
    private final SlatePages pages;
    private final FormTokens tokens;
    private final Refused refused;

    ScanController(ScanKeeping scans, FileStore store, SlatePages pages, FormTokens tokens, Refused refused) {
        this.scans = scans;
        this.store = store;
        this.pages = pages;
        this.tokens = tokens;
        this.refused = refused;
    }

    @GetMapping("/office/slate/scan")
    ResponseEntity<Resource> own(Actor actor) {
        return answer(scans.own(actor));
    }

    @GetMapping("/operator/slates/{id:[0-9a-f-]{36}}/scan")
    ResponseEntity<Resource> any(@PathVariable UUID id) {
        return answer(scans.of(id));
    }

    private static ResponseEntity<Resource> answer(ScanKeeping.Scan scan) {
        return FileAnswer.of(
                new ByteArrayResource(scan.content()), "slate." + scan.kind().ending(), scan.kind());
    }

    @PostMapping("/office/slate/scan")
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try (ReceivedFile file = received(scan)) {
            String location = tokens.once(token, actor.accountId(), "scan " + file.digest(), () -> {
                scans.keep(file, actor, arrival);
                return SlateQuery.PATH;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.scan.kept"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return pages.slate(new SlateQuery(new LinkedMultiValueMap<>()), EMPTY, actor, arrival, model);
        }
    }

    private ReceivedFile received(@Nullable MultipartFile scan) {
        if (scan == null || scan.isEmpty()) {
            throw new FormRefused(List.of(Problem.missing("scan")));
        }
        try {
            return store.receive(scan, String.valueOf(scan.getOriginalFilename()), ScanKeeping.LARGEST);
        } catch (FileRefused flaw) {
            throw new FormRefused(List.of(Problem.wrong(
                    "scan", "recommendation.scan.refused", flaw.flaw().sentence())));
        }
    }
}
