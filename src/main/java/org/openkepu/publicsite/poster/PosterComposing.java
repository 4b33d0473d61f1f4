package org.openkepu.publicsite.poster;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.PortalClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the words of a poster together, in Chinese whatever the reader's language: it hangs on a wall. */
@Component
public class PosterComposing {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（EEE）", CHINESE);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", CHINESE);
    private static final int LONGEST_PLACE = 52;

    private final Regions regions;
    private final MessageSource messages;

    PosterComposing(Regions regions, MessageSource messages) {
        this.regions = regions;
        this.messages = messages;
    }

    /** Why a poster is not to be taken for one of an activity to come. */
    public enum Mark {
        SAMPLE,
        PREVIEW,
        CANCELLED
    }

    /**
     * The words.
     *
     * @param mark null for none
     * @param page whole address the code leads to
     */
    public PosterText of(
            PublishedActivity activity,
            Campaign campaign,
            List<ActivityPicture> pictures,
            @Nullable Mark mark,
            String page) {
        var line = activity.line();
        return new PosterText(
                campaign.name(),
                campaign.theme(),
                line.title(),
                line.unitName(),
                line.certified() == null ? null : say("shared.certified." + line.certified()),
                when(activity),
                line.mode().hasPlace() ? place(activity) : "",
                line.mode().hasWeb(),
                Boolean.TRUE.equals(activity.free()),
                line.mode().hasPlace() && Boolean.TRUE.equals(activity.barrierFree()),
                audience(activity, campaign),
                mark == null ? null : say("publicsite.poster.mark." + mark),
                line.number(),
                page,
                cover(pictures).map(ActivityPicture::digest).orElse(null));
    }

    /** The picture on top: the first that is not too narrow a strip, else the first. */
    public static Optional<ActivityPicture> cover(List<ActivityPicture> pictures) {
        return pictures.stream()
                .filter(one -> one.width() * 3 >= one.height() && one.height() * 4 >= one.width() && one.width() >= 300)
                .findFirst()
                .or(() -> pictures.stream().findFirst());
    }

    private static String when(PublishedActivity activity) {
        ZonedDateTime from = activity.line().startsAt().atZone(PortalClock.BEIJING);
        ZonedDateTime to = activity.line().endsAt().atZone(PortalClock.BEIJING);
        return from.toLocalDate().equals(to.toLocalDate())
                ? DAY.format(from) + CLOCK.format(from) + "–" + CLOCK.format(to)
                : DAY.format(from) + CLOCK.format(from) + " 至 " + DAY.format(to) + CLOCK.format(to);
    }

    private String place(PublishedActivity activity) {
        String place = whole(
                regions.path(activity.line().regionCode()).stream()
                        .map(Region::name)
                        .toList(),
                activity.address() == null ? "" : activity.address());
        return place.codePointCount(0, place.length()) <= LONGEST_PLACE
                ? place
                : place.substring(0, place.offsetByCodePoints(0, LONGEST_PLACE - 1)) + "…";
    }

    /** Division and address in one, without what the address says of the division again. */
    static String whole(List<String> divisions, String address) {
        for (int from = 0; from < divisions.size(); from++) {
            if (address.startsWith(String.join("", divisions.subList(from, divisions.size())))) {
                return String.join("", divisions.subList(0, from)) + address;
            }
        }
        return String.join("", divisions) + address;
    }

    private static String audience(PublishedActivity activity, Campaign campaign) {
        return String.join(
                "、",
                campaign.audiences().stream()
                        .filter(one -> activity.audiences().contains(one.code()))
                        .map(Choice::name)
                        .limit(4)
                        .toList());
    }

    private String say(String key) {
        return messages.getMessage(key, null, CHINESE);
    }
}
