package org.openkepu.activity.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Mode;
import org.openkepu.activity.OfficeLine;
import org.openkepu.region.Regions;
import org.openkepu.shared.web.Beijing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes activities into the rows of an office's lists. */
@Component
class OfficeRows {

    private final Regions regions;
    private final Beijing beijing;
    private final MessageSource messages;

    OfficeRows(Regions regions, Beijing beijing, MessageSource messages) {
        this.regions = regions;
        this.beijing = beijing;
        this.messages = messages;
    }

    /**
     * One activity in a list.
     *
     * @param certified register its host is certified in, else null
     * @param submissions how many of the three submissions recommendation needs are made, 1 to 3
     */
    record Row(
            UUID id,
            String number,
            String title,
            String unitName,
            @Nullable String certified,
            boolean demoCertified,
            String startsAt,
            String place,
            ActivityState state,
            boolean supplemented,
            boolean summarised,
            int submissions,
            boolean foodSafety,
            boolean correctionAsked,
            boolean changeWaits,
            boolean sample) {}

    List<Row> of(List<OfficeLine> lines) {
        return lines.stream().map(this::of).toList();
    }

    private Row of(OfficeLine office) {
        var line = office.line();
        return new Row(
                line.id(),
                line.number(),
                line.title(),
                line.unitName(),
                line.certified() == null ? null : line.certified().name(),
                line.demoCertified(),
                beijing.minute(line.startsAt()),
                place(line.mode(), line.regionCode()),
                line.state(),
                office.supplemented(),
                office.summarised(),
                office.submissions(),
                office.foodSafety(),
                office.correctionAsked(),
                office.changeWaits(),
                line.sample());
    }

    private String place(Mode mode, String regionCode) {
        Locale language = LocaleContextHolder.getLocale();
        String place = regions.pathName(regionCode);
        return mode == Mode.OFFLINE
                ? place
                : messages.getMessage("activity.mode." + mode, null, language) + " · " + place;
    }
}
