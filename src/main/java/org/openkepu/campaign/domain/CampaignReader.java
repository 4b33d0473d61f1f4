package org.openkepu.campaign.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.Notice;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;

/** Reads what the operator types of a campaign, refusing with every problem of the form. */
final class CampaignReader {

    private static final int LONGEST = 100;
    private static final int MOST_EDITS = 99;
    private static final int MOST_PEOPLE = 1_000;

    private CampaignReader() {}

    static CampaignData read(CampaignForm form) {
        var reader = new FieldReader();
        String name = reader.field("name", form.name()).mandatory().line(2, LONGEST);
        String nameEn = reader.field("nameEn", form.nameEn()).mandatory().line(2, LONGEST);
        String theme = reader.field("theme", form.theme()).mandatory().line(2, LONGEST);
        String noticeTitle = reader.field("noticeTitle", form.noticeTitle()).line(2, LONGEST);
        LocalDate noticeDate = day(reader, "noticeDate", form.noticeDate(), noticeTitle != null);
        Integer departments =
                number(reader, "noticeDepartments", form.noticeDepartments(), 1, 200, noticeTitle != null);
        LocalDate from = day(reader, "activityFrom", form.activityFrom(), true);
        LocalDate to = day(reader, "activityTo", form.activityTo(), true);
        ordered(reader, "activityTo", from, to);
        LocalDate weekFrom = day(reader, "mainWeekFrom", form.mainWeekFrom(), false);
        LocalDate weekTo = day(reader, "mainWeekTo", form.mainWeekTo(), weekFrom != null);
        ordered(reader, "mainWeekTo", weekFrom, weekTo);
        Integer edits = number(reader, "editLimit", form.editLimit(), 0, MOST_EDITS, true);
        Integer people = number(reader, "peopleLimit", form.peopleLimit(), 0, MOST_PEOPLE, true);
        LocalDate peopleUntil = day(reader, "peopleUntil", form.peopleUntil(), false);
        ordered(reader, "peopleUntil", to, peopleUntil);
        FormRefused.when(reader.problems());
        return new CampaignData(
                need(name),
                need(nameEn),
                need(theme),
                noticeTitle == null ? null : new Notice(noticeTitle, need(noticeDate), need(departments)),
                need(from),
                need(to),
                weekFrom,
                weekFrom == null ? null : weekTo,
                need(edits),
                need(people),
                peopleUntil,
                "true".equals(form.review()),
                features(form));
    }

    /**
     * The stages as typed, {@code opens.<kind>} and {@code closes.<kind>}, each to the second and inside; a stage is left out
     * while nothing is typed of it and the campaign has none.
     */
    static Map<StageKind, StageWindow> stages(Map<String, String> typed, Campaign campaign) {
        var reader = new FieldReader();
        var windows = new java.util.EnumMap<StageKind, StageWindow>(StageKind.class);
        for (StageKind kind : StageKind.values()) {
            String opensField = "opens-" + kind;
            String closesField = "closes-" + kind;
            var known = campaign.stage(kind);
            var opensText = reader.field(opensField, typed.get(opensField));
            var closesText = reader.field(closesField, typed.get(closesField));
            boolean begun = known.isPresent() || !isBlank(typed.get(opensField)) || !isBlank(typed.get(closesField));
            boolean mayWait = kind == StageKind.RECOMMENDATION
                    && known.flatMap(one -> Optional.ofNullable(one.opensAt())).isEmpty();
            Instant opens = (begun && !mayWait ? opensText.mandatory() : opensText).beijingTime();
            Instant last = (begun ? closesText.mandatory() : closesText).beijingTime();
            if (opens != null && last != null && last.isBefore(opens)) {
                reader.add(Problem.wrong(closesField, "campaign.order"));
            }
            if (last != null) {
                windows.put(kind, new StageWindow(kind, opens, last.plusSeconds(1), false));
            }
        }
        FormRefused.when(reader.problems());
        return windows;
    }

    private static Set<Feature> features(CampaignForm form) {
        var features = EnumSet.noneOf(Feature.class);
        for (Feature feature : Feature.values()) {
            if (form.on().contains(feature.name())) {
                features.add(feature);
            }
        }
        return features;
    }

    private static void ordered(FieldReader reader, String field, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            reader.add(Problem.wrong(field, "campaign.order"));
        }
    }

    private static @Nullable Integer number(
            FieldReader reader, String name, @Nullable String typed, int min, int max, boolean mandatory) {
        var field = reader.field(name, typed);
        return (mandatory ? field.mandatory() : field).number(min, max);
    }

    private static @Nullable LocalDate day(FieldReader reader, String name, @Nullable String typed, boolean mandatory) {
        var field = reader.field(name, typed);
        return (mandatory ? field.mandatory() : field)
                .read(CampaignReader::date, new Sentence("campaign.extension.until.wrong"));
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            var day = LocalDate.parse(typed);
            return Optional.of(day).filter(one -> one.getYear() >= 2000 && one.getYear() <= 2100);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <T> T need(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
