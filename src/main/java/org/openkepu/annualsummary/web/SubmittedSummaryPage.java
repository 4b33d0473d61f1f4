package org.openkepu.annualsummary.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.annualsummary.domain.SummaryAttachments;
import org.openkepu.annualsummary.domain.SummaryReading;
import org.openkepu.shared.web.FileAnswer;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An annual summary as submitted, with its documents, before the operator (A22). */
@Controller
@RequestMapping("/operator/summaries/{id}")
class SubmittedSummaryPage {

    private final SummaryReading reading;
    private final SummaryAttachments attachments;

    SubmittedSummaryPage(SummaryReading reading, SummaryAttachments attachments) {
        this.reading = reading;
        this.attachments = attachments;
    }

    @GetMapping
    String read(@PathVariable UUID id, @RequestParam(required = false) @Nullable String n, Model model) {
        var read = reading.read(id, n != null && n.matches("\\d{1,6}") ? Integer.valueOf(n) : null);
        model.addAttribute("reading", read);
        model.addAttribute("body", read.body());
        model.addAttribute("campaign", read.campaign());
        model.addAttribute("submission", read.submission());
        model.addAttribute("text", read.submission().text());
        model.addAttribute("figures", SummaryFigure.of(read.submission().figures()));
        model.addAttribute("files", read.submission().files());
        model.addAttribute("fileBase", "/operator/summaries/" + id + "/attachments");
        return "annualsummary/print";
    }

    @GetMapping("/attachments/{fileId}")
    ResponseEntity<Resource> open(@PathVariable UUID id, @PathVariable UUID fileId) {
        var opened = attachments.submitted(id, fileId);
        return FileAnswer.of(
                opened.content(), opened.file().name(), opened.file().kind());
    }
}
