package org.openkepu.campaign.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageChange;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageOpening;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says when stages open and close; each change is kept, and told to everyone concerned while the stage runs. */
@Service
@Transactional
public class StagePlanning implements StageOpening {

    private final KnownCampaigns campaigns;
    private final CampaignTable table;
    private final StageChanges changes;
    private final AuditTrail trail;
    private final PortalClock clock;

    StagePlanning(
            KnownCampaigns campaigns, CampaignTable table, StageChanges changes, AuditTrail trail, PortalClock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes the stages; what changes of a stage is kept, and told to everyone while the stage runs. */
    public void change(int year, Map<String, String> typed, long shown, Actor operator) {
        Campaign before = campaigns.ofYear(year);
        var windows = CampaignReader.stages(typed, before);
        table.raise(before.id(), shown);
        windows.forEach((kind, window) -> write(before, kind, window, operator));
        campaigns.changed();
    }

    @Override
    public void open(UUID campaignId, StageKind kind, Instant at, Actor operator) {
        Campaign campaign = campaigns.find(campaignId);
        StageWindow planned = campaign.stage(kind).orElseThrow(NotFound::new);
        table.raise(campaignId, table.version(campaignId));
        write(campaign, kind, new StageWindow(kind, at, planned.closesAt(), false), operator);
        campaigns.changed();
    }

    private void write(Campaign campaign, StageKind kind, StageWindow window, Actor operator) {
        StageWindow known = campaign.stage(kind).orElse(null);
        if (window.equals(known)) {
            return;
        }
        table.write(campaign.id(), window);
        boolean running =
                known != null && known.opensAt() != null && !clock.now().isBefore(known.opensAt());
        var opens = window.opensAt();
        var edges = new ArrayList<StageChange>();
        if (opens != null && (known == null || !opens.equals(known.opensAt()))) {
            edges.add(new StageChange(
                    kind, false, known == null ? null : known.opensAt(), opens, running, operator.name(), clock.now()));
        }
        if (known == null || !window.closesAt().equals(known.closesAt())) {
            edges.add(new StageChange(
                    kind,
                    true,
                    known == null ? null : known.closesAt(),
                    window.closesAt(),
                    running,
                    operator.name(),
                    clock.now()));
        }
        edges.forEach(change -> {
            changes.append(campaign.id(), change);
            trail.append(
                    operator,
                    "campaign.stage-changed",
                    campaign.id(),
                    Map.of(
                            "stage", kind.name(),
                            "edge", change.closing() ? "closes" : "opens",
                            "from", Objects.toString(change.was(), ""),
                            "to", change.becomes().toString()));
        });
    }
}
