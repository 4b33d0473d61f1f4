package org.openkepu.resource.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.resource.Award;
import org.openkepu.resource.domain.Awards;
import org.openkepu.resource.domain.ResourceKind;
import org.openkepu.resource.domain.ResourceLine;
import org.openkepu.resource.domain.ResourceState;
import org.springframework.stereotype.Component;

/** Says what resources are called: provinces, forms, award kinds, in the language of the page. */
@Component
class ResourceWords {

    private final Regions regions;
    private final Campaigns campaigns;
    private final Awards awards;

    ResourceWords(Regions regions, Campaigns campaigns, Awards awards) {
        this.regions = regions;
        this.campaigns = campaigns;
        this.awards = awards;
    }

    /**
     * A resource as lists and pages show it.
     *
     * @param province null where it belongs to none, as {@code form} and {@code award}
     */
    record Shown(
            UUID id,
            ResourceKind kind,
            ResourceState state,
            boolean sample,
            @Nullable Integer year,
            String title,
            @Nullable String unitName,
            @Nullable String province,
            @Nullable String form,
            @Nullable String award,
            long files,
            long downloads) {}

    List<Shown> of(List<ResourceLine> lines, Locale language) {
        Map<String, String> forms = forms(language);
        Map<String, String> kinds = awards(language);
        return lines.stream()
                .map(line -> new Shown(
                        line.id(),
                        line.kind(),
                        line.state(),
                        line.sample(),
                        line.year(),
                        line.title(),
                        line.unitName(),
                        line.provinceCode() == null ? null : provinces().get(line.provinceCode()),
                        line.form() == null ? null : forms.getOrDefault(line.form(), line.form()),
                        line.award() == null ? null : kinds.get(line.award()),
                        line.files(),
                        line.downloads()))
                .toList();
    }

    /** The provinces by code, in their order. */
    Map<String, String> provinces() {
        return regions.children(null).stream()
                .collect(Collectors.toMap(Region::code, Region::name, (one, other) -> one, LinkedHashMap::new));
    }

    /** The forms of every campaign by code, named as the latest names them. */
    Map<String, String> forms(Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (Campaign campaign : campaigns.all()) {
            for (Choice choice : campaign.forms()) {
                names.putIfAbsent(choice.code(), choice.nameIn(language));
            }
        }
        return names;
    }

    /** Every award kind by code, the retired ones too. */
    Map<String, String> awards(Locale language) {
        var names = new LinkedHashMap<String, String>();
        for (Award award : awards.all()) {
            names.put(award.code(), award.nameIn(language));
        }
        return names;
    }
}
