package org.openkepu.publicsite.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.openkepu.activity.ActivityFilters;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.ActivityViews;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.web.QrPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Activities for people's own calendars: a feed for every filter of the list, and a file for each activity. */
@RestController
class CalendarFeed {

    /** Activities in a feed, the next to come first. */
    static final int MOST = 500;

    /** Days an activity stays in the feed after its end. */
    private static final int DAYS_KEPT = 30;

    private static final int LONGEST_DESCRIPTION = 300;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Campaigns campaigns;
    private final PublishedActivities activities;
    private final ActivityViews views;
    private final ActivityFilters filters;
    private final Whereabouts whereabouts;
    private final Speech speech;
    private final PortalClock clock;

    CalendarFeed(
            Campaigns campaigns,
            PublishedActivities activities,
            ActivityViews views,
            ActivityFilters filters,
            Whereabouts whereabouts,
            Speech speech,
            PortalClock clock) {
        this.campaigns = campaigns;
        this.activities = activities;
        this.views = views;
        this.filters = filters;
        this.whereabouts = whereabouts;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping(ListQuery.FEED)
    ResponseEntity<byte[]> feed(@RequestParam MultiValueMap<String, String> asked) {
        var query = new ListQuery(asked, campaigns, filters);
        var found = views.agenda(query.filter(), clock.today().minusDays(DAYS_KEPT), MOST);
        return file(
                speech.name(query.campaign()),
                found,
                "openkepu-" + query.campaign().year());
    }

    @GetMapping("/activities/{number}.ics")
    ResponseEntity<byte[]> one(@PathVariable String number) {
        PublishedActivity activity = activities.find(number).orElseThrow(NotFound::new);
        return file(activity.line().title(), List.of(activity), number);
    }

    private ResponseEntity<byte[]> file(String name, List<PublishedActivity> found, String fileName) {
        var file = new CalendarFile(name);
        found.forEach(activity -> file.add(event(activity)));
        byte[] bytes = file.end().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag('"' + DigestUtils.md5DigestAsHex(bytes) + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + fileName + ".ics\"")
                .body(bytes);
    }

    private CalendarFile.Event event(PublishedActivity activity) {
        var line = activity.line();
        boolean cancelled = line.state() == ActivityState.CANCELLED;
        String page = QrPicture.address("/activities/" + line.number());
        String web = activity.url() == null ? "" : activity.url();
        String place = whereabouts.place(activity);
        String description = activity.description();
        if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
            description = description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION)) + "…";
        }
        return new CalendarFile.Event(
                line.id(),
                activity.edition(),
                activity.changedAt(),
                line.startsAt(),
                line.endsAt(),
                cancelled,
                cancelled ? speech.text("publicsite.calendar.cancelled", line.title()) : line.title(),
                place.isEmpty() ? web : place,
                page,
                String.join("\n", List.of(line.unitName(), web, description, page))
                        .replaceAll("\n{2,}", "\n"));
    }
}
