package org.openkepu.publicsite.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityPictures;
import org.openkepu.activity.PublishedActivities;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One published activity as everybody may read it: never a contact, never a science worker. */
@Controller
class ActivityPage {

    private final PublishedActivities activities;
    private final ActivityPictures pictures;
    private final Campaigns campaigns;
    private final Authorities authorities;
    private final Regions regions;
    private final ActivityCards cards;
    private final Speech speech;

    ActivityPage(
            PublishedActivities activities,
            ActivityPictures pictures,
            Campaigns campaigns,
            Authorities authorities,
            Regions regions,
            ActivityCards cards,
            Speech speech) {
        this.activities = activities;
        this.pictures = pictures;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.regions = regions;
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
            @Nullable String cancelledFor) {}

    @GetMapping("/activities/{number}")
    String show(@PathVariable String number, Model model) {
        PublishedActivity activity = activities.find(number).orElseThrow(NotFound::new);
        Campaign campaign = campaigns.find(activity.campaignId()).orElseThrow(NotFound::new);
        var card = cards.of(activity.line());
        model.addAttribute("card", card);
        model.addAttribute("facts", facts(activity, campaign));
        model.addAttribute("pictures", pictures.ofPublished(activity.line().id()));
        model.addAttribute(
                "crumbs",
                List.of(Crumb.page("publicsite.activities.title", "/activities"), Crumb.thing(card.title(), null)));
        return "publicsite/activity";
    }

    private Facts facts(PublishedActivity activity, Campaign campaign) {
        var line = activity.line();
        String place = line.mode().hasPlace() ? place(line.regionCode(), activity.address()) : null;
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
                activity.cancelledFor());
    }

    private String place(String regionCode, @Nullable String address) {
        String path = regions.pathName(regionCode);
        return address == null || address.isBlank() ? path : path + "　" + address;
    }

    private static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?i)https?://.+") ? url : null;
    }
}
