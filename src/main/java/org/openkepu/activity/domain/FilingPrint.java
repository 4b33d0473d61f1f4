package org.openkepu.activity.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets an own filing out for paper: each part as submitted last, as a draft only where it never was; mobile numbers masked. */
@Service
@Transactional(readOnly = true)
public class FilingPrint {

    private final Activities activities;
    private final Filings filings;
    private final SubmittedParts parts;
    private final People people;
    private final Drafts drafts;
    private final Campaigns campaigns;

    FilingPrint(
            Activities activities,
            Filings filings,
            SubmittedParts parts,
            People people,
            Drafts drafts,
            Campaigns campaigns) {
        this.activities = activities;
        this.filings = filings;
        this.parts = parts;
        this.people = people;
        this.drafts = drafts;
        this.campaigns = campaigns;
    }

    /**
     * One part on paper.
     *
     * @param submitted whether the text is what was submitted, not a draft
     */
    public record Sheet(Part part, PartText text, boolean submitted) {}

    /** The four parts in their order; NotFound for anybody else's activity. */
    public List<Sheet> sheets(UUID id, Actor actor) {
        Activity activity = activities.ownedBy(actor.accountId(), id).orElseThrow(NotFound::new);
        Campaign campaign = campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
        PartDrafts typed = drafts.of(id);
        Optional<FilingInformation> filing = filings.latest(id);
        return Arrays.stream(Part.values())
                .map(part -> submitted(id, part, filing)
                        .map(text -> new Sheet(part, text, true))
                        .orElseGet(() -> new Sheet(part, draft(typed.of(part).text(), campaign), false)))
                .toList();
    }

    private Optional<? extends PartText> submitted(UUID id, Part part, Optional<FilingInformation> filing) {
        return switch (part) {
            case HOST -> filing.map(one -> HostText.of(one.host()));
            case DETAILS -> filing.map(one -> DetailsText.of(one.details()));
            case SUPPLEMENT -> parts.note(id).map(note -> supplement(note, people.of(id)));
            case SUMMARY -> parts.summary(id).map(SummaryText::of);
        };
    }

    private static PartText draft(PartText typed, Campaign campaign) {
        return typed instanceof SupplementText supplement
                ? supplement(
                        supplement.note(),
                        PeopleReader.read(supplement.people(), campaign.peopleLimit())
                                .people())
                : typed;
    }

    private static SupplementText supplement(@Nullable String note, List<ScienceWorker> people) {
        String list = people.stream().map(FilingPrint::masked).collect(Collectors.joining("\n"));
        return new SupplementText(note, list, null);
    }

    private static String masked(ScienceWorker person) {
        return String.join("  ", person.name(), person.mobile().masked(), person.unit(), person.field())
                .strip();
    }
}
