package org.openkepu.publicsite.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.ActivityStory;
import org.openkepu.activity.Mode;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Component;

/** Tells search engines what an activity is, as a schema.org Event. */
@Component
class EventData {

    private final Regions regions;

    EventData(Regions regions) {
        this.regions = regions;
    }

    /**
     * An activity in the words of schema.org; times in Beijing with their offset.
     *
     * @param previousStart when it was to begin at first, null where that has not changed
     * @param place where it is held, null for one that is only online
     * @param webAddress where it is held online, null for one that is not
     * @param images whole addresses of the pictures
     * @param free null where nobody said
     */
    record Event(
            String name,
            String url,
            String number,
            String start,
            String end,
            @Nullable String previousStart,
            String status,
            String attendance,
            @Nullable Place place,
            @Nullable String webAddress,
            String description,
            String organizer,
            List<String> images,
            @Nullable Boolean free) {}

    /** An address: its street, the province, and what lies between them. */
    record Place(String street, String province, String locality) {}

    /**
     * What the page of an activity tells.
     *
     * @param page whole address of the page
     * @param images whole addresses of the pictures
     */
    Event of(PublishedActivity activity, ActivityStory story, String page, List<String> images) {
        var line = activity.line();
        var first = story.first();
        boolean moved = first != null && !first.startsAt().equals(line.startsAt());
        return new Event(
                line.title(),
                page,
                line.number(),
                time(line.startsAt()),
                time(line.endsAt()),
                first != null && moved ? time(first.startsAt()) : null,
                status(line.state(), moved),
                attendance(line.mode()),
                line.mode().hasPlace() ? place(activity) : null,
                line.mode().hasWeb() ? (activity.url() == null ? page : activity.url()) : null,
                activity.description(),
                line.unitName(),
                images,
                activity.free());
    }

    private static String status(ActivityState state, boolean moved) {
        return state == ActivityState.CANCELLED ? "EventCancelled" : moved ? "EventRescheduled" : "EventScheduled";
    }

    private static String attendance(Mode mode) {
        return switch (mode) {
            case OFFLINE -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case BOTH -> "MixedEventAttendanceMode";
        };
    }

    private Place place(PublishedActivity activity) {
        List<String> names = regions.path(activity.line().regionCode()).stream()
                .map(Region::name)
                .toList();
        String address = activity.address();
        return new Place(
                address == null ? "" : address,
                names.isEmpty() ? "" : names.get(0),
                String.join("", names.subList(Math.min(1, names.size()), names.size())));
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(PortalClock.BEIJING));
    }
}
