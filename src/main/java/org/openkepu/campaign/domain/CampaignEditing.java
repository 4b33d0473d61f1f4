package org.openkepu.campaign.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.campaign.StageChange;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageOpening;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Campaigns as data: the operator makes the next year's, changes what is to be changed and says which one is current. */
@Service
@Transactional
public class CampaignEditing implements StageOpening {

    private final CampaignRecords records;
    private final CampaignTable table;
    private final ReferenceRevisions revisions;
    private final StageChanges changes;
    private final AuditTrail trail;
    private final PortalClock clock;

    CampaignEditing(
            CampaignRecords records,
            CampaignTable table,
            ReferenceRevisions revisions,
            StageChanges changes,
            AuditTrail trail,
            PortalClock clock) {
        this.records = records;
        this.table = table;
        this.revisions = revisions;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A campaign as its page shows it.
     *
     * @param version the state a form about it is made from
     */
    public record Sheet(Campaign campaign, long version, List<StageChange> changes) {}

    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return records.all();
    }

    @Transactional(readOnly = true)
    public Sheet find(int year) {
        Campaign campaign = ofYear(year);
        return new Sheet(campaign, table.version(campaign.id()), changes.of(campaign.id()));
    }

    /** The next year's from the latest: limits, switches and options are copied, no date is. */
    public int createNext(CampaignForm form, Actor operator) {
        Campaign latest = records.all().get(0);
        var data = CampaignReader.read(withLimits(form, latest));
        int year = latest.year() + 1;
        UUID id = table.create(
                year, data.name(), data.nameEn(), data.theme(), data.activityFrom(), data.activityTo(), latest.id());
        trail.append(operator, "campaign.created", id, Map.of("year", String.valueOf(year)));
        tellAllInstances();
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
        Campaign before = ofYear(year);
        var data = CampaignReader.read(form);
        table.raise(before.id(), shown);
        table.write(before.id(), data);
        trail.append(
                operator, "campaign.changed", before.id(), Map.of("year", String.valueOf(year), "name", data.name()));
        tellAllInstances();
    }

    /** Writes the stages; what changes of a stage is kept, and told to everyone while the stage runs. */
    public void changeStages(int year, Map<String, String> typed, long shown, Actor operator) {
        Campaign before = ofYear(year);
        var windows = CampaignReader.stages(typed, before);
        table.raise(before.id(), shown);
        windows.forEach((kind, window) -> write(before, kind, window, operator));
        tellAllInstances();
    }

    @Override
    public void open(UUID campaignId, StageKind kind, Instant at, Actor operator) {
        Campaign campaign = records.all().stream()
                .filter(one -> one.id().equals(campaignId))
                .findFirst()
                .orElseThrow(NotFound::new);
        StageWindow planned = campaign.stage(kind).orElseThrow(NotFound::new);
        table.raise(campaignId, table.version(campaignId));
        write(campaign, kind, new StageWindow(kind, at, planned.closesAt(), false), operator);
        tellAllInstances();
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

    /** Writes one option list; known codes are renamed or retired, never removed. */
    public void changeOptions(int year, String list, OptionsForm form, long shown, Actor operator) {
        Campaign before = ofYear(year);
        List<Choice> choices = form.read(options(before, list));
        table.raise(before.id(), shown);
        table.write(before.id(), list, choices);
        trail.append(operator, "campaign.options-changed", before.id(), Map.of("list", list));
        tellAllInstances();
    }

    /** The entries of a list by its name; NotFound for any other name. */
    public static List<Choice> options(Campaign campaign, String list) {
        return switch (list) {
            case "FORM" -> campaign.forms();
            case "THEME" -> campaign.themes();
            case "AUDIENCE" -> campaign.audiences();
            default -> throw new NotFound();
        };
    }

    /** Writes the words by which a filing speaks of food safety, one a line; they hold for every year. */
    public void changeTerms(int year, @Nullable String typed, long shown, Actor operator) {
        Campaign campaign = ofYear(year);
        List<String> terms = typed == null
                ? List.of()
                : Stream.of(typed.split("\\R"))
                        .map(org.openkepu.shared.Texts::clean)
                        .filter(term -> !term.isEmpty())
                        .distinct()
                        .toList();
        RuleBroken.require(
                terms.size() <= 100 && terms.stream().allMatch(term -> term.length() >= 2 && term.length() <= 20),
                "campaign.terms");
        table.raise(campaign.id(), shown);
        table.writeTerms(terms);
        trail.append(operator, "campaign.terms-changed", campaign.id(), Map.of("terms", String.join(" ", terms)));
        tellAllInstances();
    }

    /** From now on activities are filed for this one; it must have its stages. */
    public void makeCurrent(int year, long shown, Actor operator) {
        Campaign campaign = ofYear(year);
        boolean whole = Stream.of(StageKind.FILING, StageKind.SUPPLEMENT, StageKind.SUMMARY)
                .allMatch(kind -> campaign.stage(kind).isPresent());
        RuleBroken.require(whole, "campaign.incomplete");
        table.raise(campaign.id(), shown);
        table.makeCurrent(campaign.id());
        trail.append(operator, "campaign.made-current", campaign.id(), Map.of("year", String.valueOf(year)));
        tellAllInstances();
    }

    private Campaign ofYear(int year) {
        return records.all().stream()
                .filter(campaign -> campaign.year() == year)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void tellAllInstances() {
        revisions.raise(CampaignBook.AREA);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                revisions.follow();
            }
        });
    }
}
