package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Accounts;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner what was submitted when, and what differs between any two versions. */
@Service
@Transactional(readOnly = true)
public class FilingHistory {

    private final Activities activities;
    private final Filings filings;
    private final Campaigns campaigns;
    private final Accounts accounts;

    FilingHistory(Activities activities, Filings filings, Campaigns campaigns, Accounts accounts) {
        this.accounts = accounts;
        this.activities = activities;
        this.filings = filings;
        this.campaigns = campaigns;
    }

    /**
     * The versions of one activity.
     *
     * @param versions the latest first, each with what differs from the one before
     * @param authors the names of those who submitted them
     * @param compared what differs between the two versions asked for, null when none were
     */
    public record History(
            @Nullable String title,
            Campaign campaign,
            List<FiledVersion> versions,
            Map<UUID, String> authors,
            @Nullable List<FieldChange> compared) {}

    /** The versions of an own activity; a version asked for that does not exist compares nothing. */
    public History of(UUID id, @Nullable Integer from, @Nullable Integer to, Actor actor) {
        return told(activities.ownedBy(actor.accountId(), id).orElseThrow(NotFound::new), from, to);
    }

    /** The same for an activity the actor's body answers for. */
    public History within(UUID id, @Nullable Integer from, @Nullable Integer to, Actor actor) {
        return told(activities.within(ActivityDeciding.managing(actor), id).orElseThrow(NotFound::new), from, to);
    }

    private History told(Activity activity, @Nullable Integer from, @Nullable Integer to) {
        List<FiledVersion> filed = filings.all(activity.id());
        var told = new ArrayList<FiledVersion>();
        for (int i = 0; i < filed.size(); i++) {
            told.add(i == 0 ? filed.get(0) : filed.get(i).against(filed.get(i - 1)));
        }
        told.sort(Comparator.comparing(FiledVersion::n).reversed());
        Facts facts = activity.facts();
        return new History(
                facts == null ? null : facts.title(),
                campaigns.find(activity.campaignId()).orElseThrow(NotFound::new),
                told,
                told.stream()
                        .map(FiledVersion::authorId)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), accounts::nameOf)),
                numbered(filed, from)
                        .flatMap(one -> numbered(filed, to)
                                .map(other -> other.against(one).changes()))
                        .orElse(null));
    }

    private static Optional<FiledVersion> numbered(List<FiledVersion> filed, @Nullable Integer n) {
        return filed.stream()
                .filter(version -> Integer.valueOf(version.n()).equals(n))
                .findFirst();
    }
}
