package org.openkepu.campaign.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageChange;
import org.openkepu.campaign.StageKind;
import org.openkepu.shared.Actor;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns as data: the operator makes the next year's, changes its own data and says which one is current. */
@Service
@Transactional
public class CampaignEditing {

    private final KnownCampaigns known;
    private final CampaignTable table;
    private final StageChanges changes;
    private final AuditTrail trail;

    CampaignEditing(KnownCampaigns known, CampaignTable table, StageChanges changes, AuditTrail trail) {
        this.known = known;
        this.table = table;
        this.changes = changes;
        this.trail = trail;
    }

    /**
     * A campaign as its page shows it.
     *
     * @param version the state a form about it is made from
     */
    public record Sheet(Campaign campaign, long version, List<StageChange> changes) {}

    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return known.all();
    }

    @Transactional(readOnly = true)
    public Sheet find(int year) {
        Campaign campaign = known.ofYear(year);
        return new Sheet(campaign, table.version(campaign.id()), changes.of(campaign.id()));
    }

    /** The next year's from the latest: limits, switches and options are copied, no date is. */
    public int createNext(CampaignForm form, Actor operator) {
        Campaign latest = known.all().get(0);
        var data = CampaignReader.read(withLimits(form, latest));
        int year = latest.year() + 1;
        UUID id = table.create(
                year, data.name(), data.nameEn(), data.theme(), data.activityFrom(), data.activityTo(), latest.id());
        trail.append(operator, "campaign.created", id, Map.of("year", String.valueOf(year)));
        known.changed();
        return year;
    }

    private static CampaignForm withLimits(CampaignForm form, Campaign model) {
        return new CampaignForm(
                form.name(),
                form.nameEn(),
                form.theme(),
                null,
                null,
                null,
                form.activityFrom(),
                form.activityTo(),
                null,
                null,
                String.valueOf(model.editLimit()),
                String.valueOf(model.peopleLimit()),
                null,
                null,
                null);
    }

    /** Writes the campaign's own data; refuses with {@code form.stale} what was made from another version. */
    public void change(int year, CampaignForm form, long shown, Actor operator) {
        Campaign before = known.ofYear(year);
        var data = CampaignReader.read(form);
        table.raise(before.id(), shown);
        table.write(before.id(), data);
        trail.append(
                operator, "campaign.changed", before.id(), Map.of("year", String.valueOf(year), "name", data.name()));
        known.changed();
    }

    /** From now on activities are filed for this one; it must have its stages. */
    public void makeCurrent(int year, long shown, Actor operator) {
        Campaign campaign = known.ofYear(year);
        boolean whole = Stream.of(StageKind.FILING, StageKind.SUPPLEMENT, StageKind.SUMMARY)
                .allMatch(kind -> campaign.stage(kind).isPresent());
        RuleBroken.require(whole, "campaign.incomplete");
        table.raise(campaign.id(), shown);
        table.makeCurrent(campaign.id());
        trail.append(operator, "campaign.made-current", campaign.id(), Map.of("year", String.valueOf(year)));
        known.changed();
    }
}
