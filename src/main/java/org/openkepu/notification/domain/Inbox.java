package org.openkepu.notification.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkepu.account.Certifications;
import org.openkepu.activity.ActivityDecisions;
import org.openkepu.activity.OpenFilings;
import org.openkepu.activity.OwnEntryChanges;
import org.openkepu.annualsummary.SummaryReminders;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Extensions;
import org.openkepu.feedback.FeedbackAnswers;
import org.openkepu.recommendation.SlateNotices;
import org.openkepu.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the portal has to tell a person, the newest first. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private final OpenFilings filings;
    private final Campaigns campaigns;
    private final Certifications certifications;
    private final ActivityDecisions decisions;
    private final OwnEntryChanges entries;
    private final Extensions extensions;
    private final FeedbackAnswers feedback;
    private final SlateNotices slates;
    private final SummaryReminders summaries;

    Inbox(
            OpenFilings filings,
            Campaigns campaigns,
            Certifications certifications,
            ActivityDecisions decisions,
            OwnEntryChanges entries,
            Extensions extensions,
            FeedbackAnswers feedback,
            SlateNotices slates,
            SummaryReminders summaries) {
        this.entries = entries;
        this.summaries = summaries;
        this.feedback = feedback;
        this.decisions = decisions;
        this.filings = filings;
        this.campaigns = campaigns;
        this.certifications = certifications;
        this.extensions = extensions;
        this.slates = slates;
    }

    /** Bodies, who file nothing, are told how their requests were answered, what happened to their slate and what is missed. */
    public List<Message> of(Actor actor, Instant now) {
        var messages = new ArrayList<Message>();
        feedback.toldTo(actor.accountId()).forEach(answer -> messages.add(new Answered(answer)));
        if (!actor.role().isPerson()) {
            extensions.answersTo(actor.accountId()).forEach(answer -> messages.add(new Extended(answer)));
            slates.toldTo(actor).forEach(notice -> messages.add(new Noticed(notice)));
            summaries.toldTo(actor).forEach(reminder -> messages.add(new SummaryReminded(reminder)));
            messages.sort(Comparator.comparing(Message::at).reversed());
            return messages;
        }
        var missing = filings.of(actor.accountId(), campaigns.current().id());
        messages.addAll(Reminders.due(missing, now));
        certifications.decisionsOn(actor.accountId()).forEach(decision -> messages.add(new Decided(decision)));
        decisions.toldTo(actor.accountId()).forEach(decision -> messages.add(new Told(decision)));
        entries.toldTo(actor.accountId()).forEach(change -> messages.add(new EntryChanged(change)));
        messages.sort(Comparator.comparing(Message::at).reversed());
        return messages;
    }
}
