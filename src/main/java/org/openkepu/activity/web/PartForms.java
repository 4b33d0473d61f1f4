package org.openkepu.activity.web;

import java.util.List;
import org.openkepu.activity.domain.DetailsText;
import org.openkepu.activity.domain.HostText;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PartText;
import org.openkepu.activity.domain.SummaryText;
import org.openkepu.activity.domain.SupplementText;
import org.springframework.util.MultiValueMap;

/** Takes a part's own fields out of what was posted, and nothing else (trust F17). */
final class PartForms {

    private PartForms() {}

    static PartText read(Part part, MultiValueMap<String, String> posted) {
        return switch (part) {
            case HOST -> host(posted);
            case DETAILS -> details(posted);
            case SUPPLEMENT ->
                new SupplementText(
                        posted.getFirst("note"), posted.getFirst("people"), posted.getFirst("peopleConsent"));
            case SUMMARY ->
                new SummaryText(
                        posted.getFirst("personTimes"),
                        posted.getFirst("text"),
                        posted.getFirst("results"),
                        posted.getFirst("mediaLinks"));
        };
    }

    private static HostText host(MultiValueMap<String, String> posted) {
        return new HostText(
                posted.getFirst("unitName"),
                posted.getFirst("unitId"),
                posted.getFirst("regionCode"),
                posted.getFirst("contactName"),
                posted.getFirst("contactPhone"));
    }

    private static DetailsText details(MultiValueMap<String, String> posted) {
        return new DetailsText(
                posted.getFirst("title"),
                posted.getFirst("startsAt"),
                posted.getFirst("endsAt"),
                posted.getFirst("mode"),
                posted.getFirst("regionCode"),
                posted.getFirst("address"),
                posted.getFirst("url"),
                posted.getFirst("form"),
                posted.getFirst("theme"),
                posted.getOrDefault("audience", List.of()).stream()
                        .distinct()
                        .limit(50)
                        .toList(),
                posted.getFirst("expectedPersonTimes"),
                posted.getFirst("description"),
                posted.getFirst("attributionLevel"),
                posted.getFirst("authorityId"),
                posted.getFirst("free"),
                posted.getFirst("barrierFree"));
    }
}
