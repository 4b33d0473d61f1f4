package org.openkepu.publicsite.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.ActivityStory;
import org.openkepu.activity.Mode;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells search engines what an activity is, as a schema.org Event in JSON-LD that no markup can end. */
@Component
class EventData {

    private static final String SCHEMA = "https://schema.org/";

    private final JsonMapper json;
    private final Regions regions;

    EventData(JsonMapper json, Regions regions) {
        this.json = json;
        this.regions = regions;
    }

    /**
     * The data block of a page.
     *
     * @param page whole address of the page
     * @param images whole addresses of the pictures
     */
    String of(PublishedActivity activity, ActivityStory story, String page, List<String> images) {
        var line = activity.line();
        var event = new LinkedHashMap<String, Object>();
        event.put("@context", "https://schema.org");
        event.put("@type", "Event");
        event.put("name", line.title());
        event.put("url", page);
        event.put("identifier", line.number());
        event.put("inLanguage", "zh-CN");
        event.put("startDate", time(line.startsAt()));
        event.put("endDate", time(line.endsAt()));
        var first = story.first();
        boolean moved = first != null && !first.startsAt().equals(line.startsAt());
        if (first != null && moved) {
            event.put("previousStartDate", time(first.startsAt()));
        }
        event.put("eventStatus", SCHEMA + status(line.state(), moved));
        event.put("eventAttendanceMode", SCHEMA + attendance(line.mode()));
        event.put("location", places(activity, page));
        event.put("description", activity.description());
        event.put("organizer", Map.of("@type", "Organization", "name", line.unitName()));
        if (!images.isEmpty()) {
            event.put("image", images);
        }
        if (activity.free() != null) {
            event.put("isAccessibleForFree", activity.free());
        }
        return json.writeValueAsString(event)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
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

    private List<Object> places(PublishedActivity activity, String page) {
        var places = new ArrayList<Object>();
        if (activity.line().mode().hasPlace()) {
            List<String> names = regions.path(activity.line().regionCode()).stream()
                    .map(Region::name)
                    .toList();
            var address = new LinkedHashMap<String, Object>();
            address.put("@type", "PostalAddress");
            address.put("addressCountry", "CN");
            address.put("addressRegion", names.isEmpty() ? "" : names.get(0));
            address.put("addressLocality", String.join("", names.subList(Math.min(1, names.size()), names.size())));
            address.put("streetAddress", said(activity.address()));
            places.add(Map.of("@type", "Place", "name", said(activity.address()), "address", address));
        }
        if (activity.line().mode().hasWeb()) {
            places.add(Map.of("@type", "VirtualLocation", "url", activity.url() == null ? page : activity.url()));
        }
        return places;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(PortalClock.BEIJING));
    }
}
