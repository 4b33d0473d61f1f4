package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of the filing information that differs between two versions.
 *
 * @param part page the field stands on
 * @param field its name, the page shows it in words
 * @param before text as in the form, null when it was empty
 * @param after text as in the form, null when it is empty
 */
public record FieldChange(
        Part part,
        String field,
        @Nullable String before,
        @Nullable String after) {

    /** Everything that differs, in the order of the forms. */
    static List<FieldChange> between(FilingInformation before, FilingInformation after) {
        return between(
                HostText.of(before.host()),
                DetailsText.of(before.details()),
                HostText.of(after.host()),
                DetailsText.of(after.details()));
    }

    private static List<FieldChange> between(
            HostText host, DetailsText details, HostText newHost, DetailsText newDetails) {
        var changes = new Changes();
        changes.add(Part.HOST, "unitName", host.unitName(), newHost.unitName());
        changes.add(Part.HOST, "unitId", host.unitId(), newHost.unitId());
        changes.add(Part.HOST, "regionCode", host.regionCode(), newHost.regionCode());
        changes.add(Part.HOST, "contactName", host.contactName(), newHost.contactName());
        changes.add(Part.HOST, "contactPhone", host.contactPhone(), newHost.contactPhone());
        changes.add(Part.DETAILS, "title", details.title(), newDetails.title());
        changes.add(Part.DETAILS, "startsAt", details.startsAt(), newDetails.startsAt());
        changes.add(Part.DETAILS, "endsAt", details.endsAt(), newDetails.endsAt());
        changes.add(Part.DETAILS, "mode", details.mode(), newDetails.mode());
        changes.add(Part.DETAILS, "regionCode", details.regionCode(), newDetails.regionCode());
        changes.add(Part.DETAILS, "address", details.address(), newDetails.address());
        changes.add(Part.DETAILS, "url", details.url(), newDetails.url());
        changes.add(Part.DETAILS, "form", details.form(), newDetails.form());
        changes.add(Part.DETAILS, "theme", details.theme(), newDetails.theme());
        changes.add(Part.DETAILS, "audience", joined(details.audience()), joined(newDetails.audience()));
        changes.add(
                Part.DETAILS, "expectedPersonTimes", details.expectedPersonTimes(), newDetails.expectedPersonTimes());
        changes.add(Part.DETAILS, "free", details.free(), newDetails.free());
        changes.add(Part.DETAILS, "barrierFree", details.barrierFree(), newDetails.barrierFree());
        changes.add(Part.DETAILS, "description", details.description(), newDetails.description());
        changes.add(Part.DETAILS, "attributionLevel", details.attributionLevel(), newDetails.attributionLevel());
        changes.add(Part.DETAILS, "authorityId", details.authorityId(), newDetails.authorityId());
        return changes.found;
    }

    private static @Nullable String joined(@Nullable List<String> codes) {
        return codes == null ? null : String.join(",", codes);
    }

    private static class Changes {

        private final List<FieldChange> found = new ArrayList<>();

        void add(Part part, String field, @Nullable String before, @Nullable String after) {
            if (!Objects.equals(before, after)) {
                found.add(new FieldChange(part, field, before, after));
            }
        }
    }
}
