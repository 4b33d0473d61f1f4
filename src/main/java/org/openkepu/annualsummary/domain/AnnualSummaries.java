package org.openkepu.annualsummary.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a body's annual summary: keeps what is typed, submits it with the figures of the moment, as often as the stage allows (A22). */
@Service
@Transactional
public class AnnualSummaries {

    private final ReportingBodies bodies;
    private final AnnualSummaryRecords summaries;
    private final SubmissionRecords submissions;
    private final SummaryFiles files;
    private final Campaigns campaigns;
    private final ActivityFigures figures;
    private final AuditTrail trail;

    AnnualSummaries(
            ReportingBodies bodies,
            AnnualSummaryRecords summaries,
            SubmissionRecords submissions,
            SummaryFiles files,
            Campaigns campaigns,
            ActivityFigures figures,
            AuditTrail trail) {
        this.bodies = bodies;
        this.summaries = summaries;
        this.submissions = submissions;
        this.files = files;
        this.campaigns = campaigns;
        this.figures = figures;
        this.trail = trail;
    }

    /** The summary of the current campaign of the body somebody stands for. */
    @Transactional(readOnly = true)
    public SummaryView view(Actor actor, ArrivedAt arrival) {
        ReportingBody body = bodies.of(actor);
        Campaign campaign = campaigns.current();
        AnnualSummary summary = summaries
                .find(campaign.id(), body.authority().id())
                .orElseGet(() -> new AnnualSummary(new UUID(0, 0), 0, 0, AnnualSummaryText.EMPTY, null, 0));
        StageWindow window = window(campaign, body);
        return new SummaryView(
                body,
                campaign,
                window,
                refusals(campaign, body, window, arrival),
                summary,
                figures.total(campaign.year(), body.scope()),
                files.of(summary.id()),
                submissions.find(summary.id(), summary.submissions()).orElse(null));
    }

    /**
     * Keeps the text.
     *
     * @param shown the revision the form was made from
     * @throws RuleBroken stage.closed, annual-summary.not-asked, form.stale
     * @throws FormRefused when something present is wrong; what is missing is never refused here
     */
    public void save(AnnualSummaryText text, long shown, Actor actor, ArrivedAt arrival) {
        AnnualSummary before = change(actor, arrival);
        before.requireRevision(shown);
        FormRefused.when(text.read().wrong());
        summaries.keep(before, text, arrival.instant());
    }

    /**
     * Keeps the raw text as it stands, wrong or not, and answers the new revision; never in a closed stage.
     *
     * @throws RuleBroken as {@link #save}
     */
    public long keepTyped(AnnualSummaryText text, long shown, Actor actor, ArrivedAt arrival) {
        AnnualSummary before = change(actor, arrival);
        before.requireRevision(shown);
        if (text.equals(before.text())) {
            return shown;
        }
        summaries.keep(before, text, arrival.instant());
        return before.revision() + 1;
    }

    /**
     * Submits what was last saved with the figures and documents of this moment; what was submitted just so before changes
     * nothing and is answered with the receipt it has.
     *
     * @throws RuleBroken stage.closed, annual-summary.not-asked, form.stale
     * @throws FormRefused when anything is missing or wrong
     */
    public Outcome submit(long shown, Actor actor, ArrivedAt arrival) {
        AnnualSummary summary = change(actor, arrival);
        summary.requireRevision(shown);
        var read = summary.text().read();
        FormRefused.when(read.problems());
        Campaign campaign = campaigns.current();
        ReportingBody body = bodies.of(actor);
        List<SummaryFile> attached = files.of(summary.id());
        var said = SubmissionRecords.Said.of(read.text(), figures.total(campaign.year(), body.scope()), attached);
        boolean same = submissions
                .find(summary.id(), summary.submissions())
                .filter(last -> last.digest().equals(submissions.digest(said)))
                .isPresent();
        if (same) {
            return new Outcome(summary.submissions(), true);
        }
        int n = submissions.add(summary, said, attached, isLate(campaign, arrival.instant()), actor, arrival);
        trail.append(
                actor,
                "annual-summary.submitted",
                summary.id(),
                Map.of("body", body.authority().name(), "n", String.valueOf(n)));
        return new Outcome(n, false);
    }

    /**
     * What a submission came to.
     *
     * @param n its place among the body's submissions
     * @param unchanged whether nothing differed from the last one
     */
    public record Outcome(int n, boolean unchanged) {}

    /** The receipt of a submission of one's own. */
    @Transactional(readOnly = true)
    public SummaryReceipt receipt(int n, Actor actor) {
        ReportingBody body = bodies.of(actor);
        Campaign campaign = campaigns.current();
        AnnualSummary summary =
                summaries.find(campaign.id(), body.authority().id()).orElseThrow(NotFound::new);
        SummarySubmission submission = submissions.find(summary.id(), n).orElseThrow(NotFound::new);
        return new SummaryReceipt(
                n,
                "ZJ%d-%04d-%02d".formatted(campaign.year(), summary.sequence(), n),
                body.authority().name(),
                campaign.year(),
                submission.arrivedAt(),
                submission.byName(),
                submission.digest());
    }

    /** The body's summary for a change, refused where it may not be written now. */
    AnnualSummary change(Actor actor, ArrivedAt arrival) {
        ReportingBody body = bodies.of(actor);
        Campaign campaign = campaigns.current();
        for (RuleBroken refusal : refusals(campaign, body, window(campaign, body), arrival)) {
            throw refusal;
        }
        return summaries.forChange(campaign.id(), body.authority().id());
    }

    private StageWindow window(Campaign campaign, ReportingBody body) {
        return campaigns.window(campaign.id(), StageKind.ANNUAL_SUMMARY, body.subject());
    }

    private static boolean isLate(Campaign campaign, Instant at) {
        return campaign.stage(StageKind.ANNUAL_SUMMARY)
                .filter(own -> own.isOverAt(at))
                .isPresent();
    }

    private static List<RuleBroken> refusals(
            Campaign campaign, ReportingBody body, StageWindow window, ArrivedAt arrival) {
        var refusals = new ArrayList<RuleBroken>();
        if (!body.isAsked(campaign)) {
            refusals.add(new RuleBroken("annual-summary.not-asked"));
        } else if (!window.isOpenAt(arrival.instant())) {
            try {
                window.requireOpen(arrival);
            } catch (RuleBroken closed) {
                refusals.add(closed);
            }
        }
        return refusals;
    }
}
