package org.openkepu.publicsite.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.ActivityPictures;
import org.openkepu.activity.ActivityPreviews;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.publicsite.poster.PosterComposing;
import org.openkepu.publicsite.poster.PosterComposing.Mark;
import org.openkepu.publicsite.poster.PosterFormat;
import org.openkepu.publicsite.poster.PosterText;
import org.openkepu.publicsite.poster.Posters;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.QrPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The poster (A53, a trial feature A54): for everybody once an activity is published, for its owner before; by the campaign's switch. */
@Controller
class PosterController {

    private static final Duration WAIT = Duration.ofSeconds(15);

    private final PublishedActivities activities;
    private final ActivityPreviews previews;
    private final ActivityPictures pictures;
    private final Campaigns campaigns;
    private final PosterComposing composing;
    private final Posters posters;

    PosterController(
            PublishedActivities activities,
            ActivityPreviews previews,
            ActivityPictures pictures,
            Campaigns campaigns,
            PosterComposing composing,
            Posters posters) {
        this.activities = activities;
        this.previews = previews;
        this.pictures = pictures;
        this.campaigns = campaigns;
        this.composing = composing;
        this.posters = posters;
    }

    /** What is printed, and under which name it is handed out. */
    private record Order(PosterText text, Optional<ActivityPicture> cover, String name) {}

    @GetMapping("/activities/{number}/poster")
    String show(@PathVariable String number, Model model) {
        return page(published(number), "/activities/" + number, model);
    }

    @GetMapping("/activities/{number}/poster.png")
    @Nullable
    ResponseEntity<byte[]> phone(@PathVariable String number, WebRequest request) {
        return answer(published(number), PosterFormat.PHONE, request);
    }

    @GetMapping("/activities/{number}/poster.pdf")
    @Nullable
    ResponseEntity<byte[]> sheet(@PathVariable String number, WebRequest request) {
        return answer(published(number), PosterFormat.A4, request);
    }

    @GetMapping("/desk/activities/{id}/poster")
    String preview(@PathVariable UUID id, Actor actor, Model model) {
        return page(own(id, actor), "/desk/activities/" + id, model);
    }

    @GetMapping("/desk/activities/{id}/poster.png")
    @Nullable
    ResponseEntity<byte[]> phonePreview(@PathVariable UUID id, Actor actor, WebRequest request) {
        return answer(own(id, actor), PosterFormat.PHONE, request);
    }

    @GetMapping("/desk/activities/{id}/poster.pdf")
    @Nullable
    ResponseEntity<byte[]> sheetPreview(@PathVariable UUID id, Actor actor, WebRequest request) {
        return answer(own(id, actor), PosterFormat.A4, request);
    }

    private Order published(String number) {
        PublishedActivity activity = activities.find(number).orElseThrow(NotFound::new);
        Mark mark = activity.line().state() == ActivityState.CANCELLED
                ? Mark.CANCELLED
                : activity.line().sample() ? Mark.SAMPLE : null;
        return order(activity, pictures.ofPublished(activity.line().id()), mark);
    }

    private Order own(UUID id, Actor actor) {
        var preview = previews.of(id, actor);
        return order(preview.activity(), preview.pictures(), Mark.PREVIEW);
    }

    private Order order(PublishedActivity activity, List<ActivityPicture> shown, @Nullable Mark mark) {
        Campaign campaign = campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
        if (!campaign.has(Campaign.Feature.POSTER)) {
            throw new NotFound();
        }
        String number = activity.line().number();
        String page = QrPicture.address(number.isEmpty() ? "/activities" : "/activities/" + number);
        return new Order(
                composing.of(activity, campaign, shown, mark, page),
                PosterComposing.cover(shown),
                number.isEmpty() ? "poster" : "poster-" + number);
    }

    private String page(Order order, String base, Model model) {
        boolean preview = base.startsWith("/desk");
        model.addAttribute("activityTitle", order.text().title());
        model.addAttribute("base", base);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "version", posters.digest(order.text(), PosterFormat.PHONE).substring(0, 12));
        model.addAttribute(
                "crumbs",
                List.of(
                        preview
                                ? Crumb.page("activity.desk.title", "/desk")
                                : Crumb.page("publicsite.activities.title", "/activities"),
                        Crumb.thing(order.text().title(), base),
                        Crumb.page("publicsite.poster", null)));
        return "publicsite/poster-page";
    }

    private @Nullable ResponseEntity<byte[]> answer(Order order, PosterFormat format, WebRequest request) {
        String tag = '"' + posters.digest(order.text(), format) + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return posters.print(order.text(), format, order.cover())
                .map(content -> ResponseEntity.ok()
                        .contentType(format == PosterFormat.PHONE ? MediaType.IMAGE_PNG : MediaType.APPLICATION_PDF)
                        .eTag(tag)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + order.name() + "." + format.ending() + "\"")
                        .body(content))
                .orElseGet(() -> ResponseEntity.status(503)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(WAIT.toSeconds()))
                        .build());
    }
}
