package org.openkepu.activity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.openkepu.activity.Mode;
import org.openkepu.activity.SampleFiling;
import org.openkepu.activity.SampleFilings;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader.BeijingTime;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the demonstration's samples: typed, read and submitted like a person's, but marked. */
@Service
@Transactional
class SamplePublishing implements SampleFilings {

    private static final String OWNER = "样例数据";
    private static final Duration DAY = Duration.ofDays(1);
    private static final LocalTime MORNING = LocalTime.of(9, 10);

    private final Activities activities;
    private final ActivityNumbers numbers;
    private final Drafts drafts;
    private final Filings filings;
    private final Receipts receipts;
    private final FilingReader reader;
    private final Campaigns campaigns;
    private final Authorities authorities;
    private final Duplicates duplicates;
    private final PartSubmission parts;

    SamplePublishing(
            Activities activities,
            ActivityNumbers numbers,
            Drafts drafts,
            Filings filings,
            Receipts receipts,
            FilingReader reader,
            Campaigns campaigns,
            Authorities authorities,
            Duplicates duplicates,
            PartSubmission parts) {
        this.parts = parts;
        this.duplicates = duplicates;
        this.activities = activities;
        this.numbers = numbers;
        this.drafts = drafts;
        this.filings = filings;
        this.receipts = receipts;
        this.reader = reader;
        this.campaigns = campaigns;
        this.authorities = authorities;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean exist() {
        return activities.existsSamples();
    }

    @Override
    public void publish(UUID ownerId, List<SampleFiling> samples) {
        samples.forEach(sample -> publish(ownerId, sample));
    }

    private void publish(UUID ownerId, SampleFiling sample) {
        Campaign campaign = campaigns.ofYear(sample.year()).orElseThrow(NotFound::new);
        Instant received = sample.startsAt().minus(Duration.ofDays(5));
        var activity = new Activity(campaign, ownerId, received);
        activity.markAsSample();
        activities.saveAndFlush(activity);
        var typed = new PartDrafts(List.of(
                new Draft(Part.HOST, 0, host(sample), null), new Draft(Part.DETAILS, 0, details(sample), null)));
        drafts.keep(activity.id(), typed.of(Part.HOST), typed.host(), received);
        drafts.keep(activity.id(), typed.of(Part.DETAILS), typed.details(), received);
        FilingInformation filing = reader.filing(typed, campaign).submitted();
        Facts facts = reader.facts(filing, campaign);
        ActivityNumber number = numbers.next(campaign.year(), facts.regionCode());
        activity.submitFirst(facts, number, false, received);
        filings.add(activity.id(), 1, filing, ownerId, false, received);
        receipts.issue(activity, Receipt.Kind.FILING, filing, new ArrivedAt(received));
        activities.flush();
        duplicates.look(activity, received);
        complete(activity.id(), ownerId, sample, received);
    }

    /** Submits what the sample has beyond its filing: the supplement the day after, the summary the morning after its end. */
    private void complete(UUID id, UUID ownerId, SampleFiling sample, Instant received) {
        var owner = new Actor(ownerId, OWNER, Role.INFORMANT, null, null);
        if (sample.note() != null) {
            submit(id, Part.SUPPLEMENT, new SupplementText(sample.note(), null, null), owner, received.plus(DAY));
        }
        if (sample.summary() != null) {
            Instant morning = sample.endsAt()
                    .atZone(PortalClock.BEIJING)
                    .toLocalDate()
                    .plusDays(1)
                    .atTime(MORNING)
                    .atZone(PortalClock.BEIJING)
                    .toInstant();
            var text = new SummaryText(sample.personTimes(), sample.summary(), null, null);
            submit(id, Part.SUMMARY, text, owner, morning);
        }
    }

    private void submit(UUID id, Part part, PartText text, Actor owner, Instant at) {
        drafts.keep(id, Draft.none(part), text, at);
        parts.submit(id, part, 1, false, owner, new ArrivedAt(at));
    }

    private static HostText host(SampleFiling sample) {
        return new HostText(sample.unitName(), null, sample.regionCode(), "样例联系人", "19900000000");
    }

    private DetailsText details(SampleFiling sample) {
        AuthorityLevel level = authorities
                .find(sample.authorityId())
                .orElseThrow(NotFound::new)
                .level();
        boolean online = sample.url() != null;
        return new DetailsText(
                sample.title(),
                BeijingTime.write(sample.startsAt()),
                BeijingTime.write(sample.endsAt()),
                (online ? Mode.ONLINE : Mode.OFFLINE).name(),
                online ? null : sample.regionCode(),
                online ? null : sample.place(),
                sample.url(),
                sample.form(),
                sample.theme(),
                List.of(sample.audience()),
                Integer.toString(sample.expected()),
                "样例数据：" + sample.title() + "。由" + sample.unitName() + "主办，用于演示填报、检索与统计，不代表实际申报内容。",
                level.name(),
                sample.authorityId().toString());
    }
}
