package org.openkepu.annualsummary.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.openkepu.shared.file.FileStore;
import org.openkepu.shared.file.ReceivedFile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the documents of a summary, at most five: changed while its stage is open, handed out to the body and the operator only. */
@Service
@Transactional
public class SummaryAttachments {

    /** Most documents of a summary. */
    public static final int LIMIT = 5;

    /** Most bytes of one document. */
    public static final long LARGEST = 20_000_000;

    /** Name of the upload's field. */
    public static final String FIELD = "files";

    private final AnnualSummaries summaries;
    private final ReportingBodies bodies;
    private final SummaryFiles files;
    private final FileStore store;
    private final AuditTrail trail;

    SummaryAttachments(
            AnnualSummaries summaries, ReportingBodies bodies, SummaryFiles files, FileStore store, AuditTrail trail) {
        this.summaries = summaries;
        this.bodies = bodies;
        this.files = files;
        this.store = store;
        this.trail = trail;
    }

    /**
     * Attaches documents in the free places; one that is there already is not attached twice.
     *
     * @return a sentence for every document that found no place
     * @throws org.openkepu.shared.RuleBroken stage.closed, annual-summary.not-asked
     * @throws FormRefused when none found a place
     */
    public List<Problem> add(List<ReceivedFile> received, Actor actor, ArrivedAt arrival) {
        AnnualSummary summary = summaries.change(actor, arrival);
        var kept = new HashSet<String>();
        files.of(summary.id()).forEach(file -> kept.add(file.digest()));
        var without = new ArrayList<Problem>();
        for (ReceivedFile file : received) {
            if (kept.contains(file.digest())) {
                continue;
            }
            if (kept.size() == LIMIT) {
                without.add(full(file.name()));
                continue;
            }
            store.keep(file);
            kept.add(file.digest());
            UUID id = files.add(summary.id(), file, actor, arrival.instant());
            trail.append(actor, "annual-summary.file.added", summary.id(), Map.of("file", id + " " + file.name()));
        }
        if (!without.isEmpty() && without.size() == received.size()) {
            throw new FormRefused(without);
        }
        return without;
    }

    /**
     * Takes a document away; one that is gone already is gone.
     *
     * @throws org.openkepu.shared.RuleBroken stage.closed, annual-summary.not-asked
     * @throws NotFound for another body's
     */
    public void remove(UUID id, Actor actor, ArrivedAt arrival) {
        SummaryFile file = files.find(bodies.of(actor).authority().id(), id).orElseThrow(NotFound::new);
        AnnualSummary summary = summaries.change(actor, arrival);
        if (files.remove(summary.id(), id, arrival.instant())) {
            trail.append(actor, "annual-summary.file.removed", summary.id(), Map.of("file", id + " " + file.name()));
        }
    }

    /** A document with its content. */
    public record Opened(SummaryFile file, Resource content) {}

    /** One of the body's own. */
    @Transactional(readOnly = true)
    public Opened open(UUID id, Actor actor) {
        return opened(files.find(bodies.of(actor).authority().id(), id).orElseThrow(NotFound::new));
    }

    /** One that a summary was submitted with, for the operator. */
    @Transactional(readOnly = true)
    public Opened submitted(UUID summaryId, UUID id) {
        return opened(files.submitted(summaryId, id).orElseThrow(NotFound::new));
    }

    /** The sentence for a document beyond the limit. */
    public static Problem full(String name) {
        return Problem.wrong(FIELD, "annual-summary.files.limit-reached", name, LIMIT);
    }

    private Opened opened(SummaryFile file) {
        return new Opened(file, store.open(file.digest()).orElseThrow(NotFound::new));
    }
}
