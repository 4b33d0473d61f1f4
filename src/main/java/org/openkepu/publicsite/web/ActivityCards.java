package org.openkepu.publicsite.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Mode;
import org.openkepu.region.Regions;
import org.springframework.stereotype.Component;

/** Makes activities into what a public card shows. */
@Component
class ActivityCards {

    private final Regions regions;
    private final Speech speech;

    ActivityCards(Regions regions, Speech speech) {
        this.regions = regions;
        this.speech = speech;
    }

    /**
     * One activity in a list.
     *
     * @param certified register its host is certified in, else null
     * @param place where it is held, or that it is held online
     */
    record Card(
            String number,
            String title,
            String unitName,
            @Nullable String certified,
            boolean demoCertified,
            String time,
            String place,
            boolean cancelled,
            boolean sample) {}

    List<Card> of(List<ActivityLine> lines) {
        return lines.stream().map(this::of).toList();
    }

    Card of(ActivityLine line) {
        return new Card(
                line.number(),
                line.title(),
                line.unitName(),
                line.certified() == null ? null : line.certified().name(),
                line.demoCertified(),
                speech.span(line.startsAt(), line.endsAt()),
                place(line),
                line.state() == ActivityState.CANCELLED,
                line.sample());
    }

    private String place(ActivityLine line) {
        String online = speech.text("publicsite.mode." + line.mode());
        return line.mode() == Mode.OFFLINE
                ? regions.pathName(line.regionCode())
                : line.mode() == Mode.ONLINE ? online : online + " · " + regions.pathName(line.regionCode());
    }
}
