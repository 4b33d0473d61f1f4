package org.openkepu.campaign.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageWindow;
import org.openkepu.campaign.domain.CampaignForm;
import org.openkepu.shared.PortalClock;

/** A campaign's data as the text of its forms. */
final class CampaignTexts {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private CampaignTexts() {}

    /** One stored text beside its label's key. */
    record Stored(String key, String text) {}

    static CampaignForm form(Campaign campaign) {
        var notice = campaign.notice();
        return new CampaignForm(
                campaign.name(),
                campaign.nameEn(),
                campaign.theme(),
                notice == null ? null : notice.title(),
                notice == null ? null : notice.date().toString(),
                notice == null ? null : String.valueOf(notice.departments()),
                campaign.activityFrom().toString(),
                campaign.activityTo().toString(),
                text(campaign.mainWeekFrom()),
                text(campaign.mainWeekTo()),
                String.valueOf(campaign.editLimit()),
                String.valueOf(campaign.peopleLimit()),
                text(campaign.peopleUntil()),
                campaign.review() ? "true" : null,
                campaign.features().stream().map(Enum::name).toList());
    }

    /** Opening and last second of each stage, by the names of their fields. */
    static Map<String, String> stages(Campaign campaign) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (StageKind kind : StageKind.values()) {
            var known = campaign.stage(kind);
            typed.put(
                    "opens-" + kind,
                    known.map(StageWindow::opensAt).map(CampaignTexts::second).orElse(""));
            typed.put(
                    "closes-" + kind,
                    known.map(stage -> second(stage.closesAt().minusSeconds(1))).orElse(""));
        }
        return typed;
    }

    /** What is stored of the campaign's own data, for comparing with what was typed. */
    static List<Stored> storedData(Campaign campaign) {
        CampaignForm form = form(campaign);
        var stored = new ArrayList<Stored>();
        stored.add(new Stored("campaign.field.name", or(form.name())));
        stored.add(new Stored("campaign.field.nameEn", or(form.nameEn())));
        stored.add(new Stored("campaign.field.theme", or(form.theme())));
        stored.add(new Stored("campaign.field.noticeTitle", or(form.noticeTitle())));
        stored.add(new Stored("campaign.field.activityFrom", or(form.activityFrom())));
        stored.add(new Stored("campaign.field.activityTo", or(form.activityTo())));
        stored.add(new Stored("campaign.field.mainWeekFrom", or(form.mainWeekFrom())));
        stored.add(new Stored("campaign.field.mainWeekTo", or(form.mainWeekTo())));
        stored.add(new Stored("campaign.field.editLimit", or(form.editLimit())));
        stored.add(new Stored("campaign.field.peopleLimit", or(form.peopleLimit())));
        stored.add(new Stored("campaign.field.peopleUntil", or(form.peopleUntil())));
        return stored;
    }

    /** What is stored of the stages. */
    static List<Stored> storedStages(Campaign campaign) {
        Map<String, String> typed = stages(campaign);
        return List.of(StageKind.values()).stream()
                .map(kind -> new Stored(
                        "campaign.stage." + kind,
                        (or(typed.get("opens-" + kind)) + " – " + or(typed.get("closes-" + kind))).replace('T', ' ')))
                .toList();
    }

    private static String second(Instant instant) {
        return SECOND.format(LocalDateTime.ofInstant(instant, PortalClock.BEIJING));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String or(@Nullable String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}
