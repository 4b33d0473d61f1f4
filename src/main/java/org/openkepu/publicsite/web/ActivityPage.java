package org.openkepu.publicsite.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.ActivityPictures;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.ActivityStories;
import org.openkepu.activity.ActivityStory;
import org.openkepu.activity.Phase;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.QrPicture;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One published activity as everybody may read it: never a contact, never a science worker. */
@Controller
class ActivityPage {

    /** What a shared link shows of an activity without pictures: some messengers show no card without one. */
    private static final String SIGN = "/img/icon-512.png";

    private final PublishedActivities activities;
    private final ActivityPictures pictures;
    private final Campaigns campaigns;
    private final Authorities authorities;
    private final ActivityStories stories;
    private final Whereabouts whereabouts;
    private final EventData data;
    private final PortalClock clock;
    private final ActivityCards cards;
    private final Speech speech;

    ActivityPage(
            PublishedActivities activities,
            ActivityPictures pictures,
            Campaigns campaigns,
            Authorities authorities,
            ActivityStories stories,
            Whereabouts whereabouts,
            EventData data,
            PortalClock clock,
            ActivityCards cards,
            Speech speech) {
        this.activities = activities;
        this.pictures = pictures;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.stories = stories;
        this.whereabouts = whereabouts;
        this.data = data;
        this.clock = clock;
        this.cards = cards;
        this.speech = speech;
    }

    /**
     * What the page tells beside the card.
     *
     * @param url shown as a link, null for none
     * @param cancelledFor the owner's reason, null unless cancelled
     */
    record Facts(
            String campaign,
            String time,
            String mode,
            @Nullable String place,
            @Nullable String url,
            String form,
            String theme,
            String audience,
            int expected,
            String authority,
            String description,
            boolean foodSafety,
            String publishedAt,
            @Nullable String cancelledFor,
            @Nullable Boolean free,
            @Nullable Boolean barrierFree) {}

    /** When and where it was to be at first; each null where it has not changed. */
    record Moved(@Nullable String time, @Nullable String place) {}

    @GetMapping("/activities/{number}")
    String show(@PathVariable String number, Model model) {
        PublishedActivity activity = activities.find(number).orElseThrow(NotFound::new);
        Campaign campaign = campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
        ActivityStory story = stories.of(activity.line().id());
        var card = cards.of(activity.line());
        var seen = pictures.ofPublished(activity.line().id());
        String page = QrPicture.address("/activities/" + card.number());
        model.addAttribute("card", card);
        model.addAttribute("facts", facts(activity, campaign));
        model.addAttribute("pictures", seen);
        model.addAttribute("phase", phase(activity.line()).name());
        model.addAttribute("moved", moved(activity, story));
        model.addAttribute("story", story);
        model.addAttribute("ways", whereabouts.ways(activity));
        model.addAttribute("page", page);
        model.addAttribute("poster", campaign.has(Campaign.Feature.POSTER));
        model.addAttribute("year", campaign.current() ? null : campaign.year());
        List<String> images =
                seen.stream().map(one -> QrPicture.address(one.address())).toList();
        model.addAttribute("shareCard", share(card, page, images));
        model.addAttribute("event", data.of(activity, story, page, images));
        model.addAttribute(
                "crumbs",
                List.of(Crumb.page("publicsite.activities.title", "/activities"), Crumb.thing(card.title(), null)));
        return "publicsite/activity";
    }

    private static ShareCard share(ActivityCards.Card card, String page, List<String> images) {
        String text = String.join(" · ", card.time(), card.place(), card.unitName());
        return new ShareCard(
                card.title(),
                text,
                page,
                images.isEmpty() ? QrPicture.address(SIGN) : images.get(0),
                !images.isEmpty());
    }

    private Phase phase(ActivityLine line) {
        return line.state() == ActivityState.CANCELLED
                ? Phase.CANCELLED
                : clock.now().isAfter(line.endsAt())
                        ? Phase.OVER
                        : clock.now().isBefore(line.startsAt()) ? Phase.UPCOMING : Phase.ONGOING;
    }

    private @Nullable Moved moved(PublishedActivity activity, ActivityStory story) {
        var first = story.first();
        if (first == null) {
            return null;
        }
        String time = speech.fullSpan(first.startsAt(), first.endsAt());
        String place = first.regionCode() == null ? "" : whereabouts.place(first.regionCode(), first.address());
        boolean otherTime = !time.equals(
                speech.fullSpan(activity.line().startsAt(), activity.line().endsAt()));
        boolean otherPlace = !place.isEmpty() && !place.equals(whereabouts.place(activity));
        return otherTime || otherPlace ? new Moved(otherTime ? time : null, otherPlace ? place : null) : null;
    }

    private Facts facts(PublishedActivity activity, Campaign campaign) {
        var line = activity.line();
        String place = line.mode().hasPlace() ? whereabouts.place(activity) : null;
        return new Facts(
                speech.name(campaign),
                speech.fullSpan(line.startsAt(), line.endsAt()),
                speech.text("publicsite.mode." + line.mode()),
                place,
                line.mode().hasWeb() ? link(activity.url()) : null,
                speech.name(campaign.forms(), activity.form()),
                speech.name(campaign.themes(), activity.theme()),
                String.join(
                        speech.text("publicsite.format.comma"),
                        activity.audiences().stream()
                                .map(code -> speech.name(campaign.audiences(), code))
                                .toList()),
                activity.expectedPersonTimes(),
                authorities.find(activity.authorityId()).map(Authority::name).orElse(""),
                activity.description(),
                activity.foodSafety(),
                speech.second(activity.publishedAt()),
                activity.cancelledFor(),
                activity.free(),
                activity.barrierFree());
    }

    private static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?i)https?://.+") ? url : null;
    }
}
