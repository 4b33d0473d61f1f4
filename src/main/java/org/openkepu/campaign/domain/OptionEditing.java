package org.openkepu.campaign.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is chosen from in a campaign: forms, themes, audiences; and the words of food safety, which hold for every year. */
@Service
@Transactional
public class OptionEditing {

    private final KnownCampaigns campaigns;
    private final CampaignTable table;
    private final AuditTrail trail;

    OptionEditing(KnownCampaigns campaigns, CampaignTable table, AuditTrail trail) {
        this.campaigns = campaigns;
        this.table = table;
        this.trail = trail;
    }

    /** Writes one option list; known codes are renamed or retired, never removed. */
    public void change(int year, String list, OptionsForm form, long shown, Actor operator) {
        Campaign before = campaigns.ofYear(year);
        List<Choice> choices = form.read(options(before, list));
        table.raise(before.id(), shown);
        table.write(before.id(), list, choices);
        trail.append(operator, "campaign.options-changed", before.id(), Map.of("list", list));
        campaigns.changed();
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
        Campaign campaign = campaigns.ofYear(year);
        List<String> terms = typed == null
                ? List.of()
                : Stream.of(typed.split("\\R"))
                        .map(Texts::clean)
                        .filter(term -> !term.isEmpty())
                        .distinct()
                        .toList();
        RuleBroken.require(terms.size() <= 100 && terms.stream().allMatch(OptionEditing::isTerm), "campaign.terms");
        table.raise(campaign.id(), shown);
        table.writeTerms(terms);
        trail.append(operator, "campaign.terms-changed", campaign.id(), Map.of("terms", String.join(" ", terms)));
        campaigns.changed();
    }

    private static boolean isTerm(String text) {
        return text.length() >= 2 && text.length() <= 20 && !Texts.isMalformed(text);
    }
}
