package org.openkepu.activity.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.DetailsText;
import org.openkepu.activity.domain.HostText;
import org.openkepu.activity.domain.PartText;
import org.openkepu.activity.domain.SummaryText;
import org.openkepu.activity.domain.SupplementText;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Texts;
import org.springframework.stereotype.Component;

/** Lists what a part says, field by field, in words. */
@Component
class Answers {

    private final ActivityTexts words;

    Answers(ActivityTexts words) {
        this.words = words;
    }

    /**
     * One field.
     *
     * @param key of the field's name
     * @param text what it says, the empty string for nothing
     */
    record Answer(String key, String text) {}

    /** A field that says one thing as stored and another as typed. */
    record Difference(String key, String stored, String typed) {}

    /** The fields in which a typed part differs from the stored one, in the order of the form. */
    List<Difference> between(PartText stored, PartText typed, Campaign campaign, Locale language) {
        var texts = new LinkedHashMap<String, String>();
        of(typed, campaign, language).forEach(answer -> texts.put(answer.key(), answer.text()));
        var found = new ArrayList<Difference>();
        for (Answer answer : of(stored, campaign, language)) {
            String other = texts.remove(answer.key());
            found.add(new Difference(answer.key(), answer.text(), other == null ? "" : other));
        }
        texts.forEach((key, text) -> found.add(new Difference(key, "", text)));
        found.removeIf(one -> Texts.clean(one.stored()).equals(Texts.clean(one.typed())));
        return found;
    }

    List<Answer> of(PartText text, Campaign campaign, Locale language) {
        var lines = new Lines(campaign, language);
        if (text instanceof HostText host) {
            lines.host(host);
        } else if (text instanceof DetailsText details) {
            lines.details(details);
        } else if (text instanceof SupplementText supplement) {
            lines.add("note", supplement.note());
            lines.add("people", supplement.people());
        } else if (text instanceof SummaryText summary) {
            lines.add("personTimes", summary.personTimes());
            lines.add("text", summary.text());
            lines.add("results", summary.results());
            lines.add("mediaLinks", summary.mediaLinks());
        }
        return lines.found;
    }

    private class Lines {

        private final List<Answer> found = new ArrayList<>();
        private final Campaign campaign;
        private final Locale language;

        Lines(Campaign campaign, Locale language) {
            this.campaign = campaign;
            this.language = language;
        }

        void host(HostText host) {
            add("unitName", host.unitName());
            add("regionCode", host.regionCode());
            add("contactName", host.contactName());
            add("contactPhone", host.contactPhone());
        }

        void details(DetailsText details) {
            add("title", details.title());
            add("description", details.description());
            add("form", details.form());
            add("theme", details.theme());
            add("audience", details.audience() == null ? null : String.join(",", details.audience()));
            add("expectedPersonTimes", details.expectedPersonTimes());
            add("free", details.free());
            add("barrierFree", details.barrierFree());
            add("startsAt", details.startsAt());
            add("endsAt", details.endsAt());
            add("mode", details.mode());
            if (!"ONLINE".equals(details.mode())) {
                add("regionCode", details.regionCode());
                add("address", details.address());
            }
            if (!"OFFLINE".equals(details.mode())) {
                add("url", details.url());
            }
            add("attributionLevel", details.attributionLevel());
            add("authorityId", details.authorityId());
        }

        void add(String field, @Nullable String text) {
            found.add(new Answer("activity.field." + field, words.say(field, text, campaign, language)));
        }
    }
}
