package org.openkepu.resource.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.resource.Award;
import org.openkepu.resource.CaseEntry;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Sentence;
import org.springframework.stereotype.Component;

/** Reads a resource as typed; refuses with every problem of the form. */
@Component
class ResourceReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 5_000;

    private final Campaigns campaigns;
    private final Regions regions;
    private final Awards awards;

    ResourceReader(Campaigns campaigns, Regions regions, Awards awards) {
        this.campaigns = campaigns;
        this.regions = regions;
        this.awards = awards;
    }

    /** What was read: the kind, the year apart, since a material may have none, and the rest. */
    record Read(ResourceKind kind, @Nullable Integer year, CaseEntry entry) {}

    Read read(ResourceForm form) {
        var reader = new FieldReader();
        Read read = read(form, reader);
        FormRefused.when(reader.problems());
        return read;
    }

    Read read(ResourceForm typed, FieldReader reader) {
        ResourceKind kind = reader.field("kind", typed.kind()).mandatory().oneOf(ResourceKind.class);
        var yearField = reader.field("year", typed.year());
        Integer year = (kind == ResourceKind.CASE ? yearField.mandatory() : yearField).number(FIRST_YEAR, LAST_YEAR);
        String title = reader.field("title", typed.title()).mandatory().line(2, 100);
        String unit = reader.field("unitName", typed.unitName()).line(2, 100);
        String province =
                reader.field("provinceCode", typed.provinceCode()).read(this::province, new Sentence("form.choice"));
        String form = reader.field("form", typed.form()).read(this::form, new Sentence("form.choice"));
        String award = reader.field("award", typed.award()).read(this::award, new Sentence("form.choice"));
        String text = reader.field("text", typed.text()).text(1, LONGEST);
        String number = reader.field("activityNumber", typed.activityNumber()).line(4, 40);
        return new Read(
                kind == null ? ResourceKind.CASE : kind,
                year,
                new CaseEntry(
                        year == null ? 0 : year,
                        title == null ? "" : title,
                        unit,
                        province,
                        form,
                        award,
                        text == null ? "" : text,
                        number));
    }

    private Optional<String> province(String code) {
        return regions.find(code)
                .filter(region -> region.level() == RegionLevel.PROVINCE)
                .map(region -> region.code());
    }

    /** A form of any campaign: what was filed once can be shown. */
    private Optional<String> form(String code) {
        return campaigns.all().stream()
                .flatMap((Campaign campaign) -> campaign.forms().stream())
                .map(Choice::code)
                .filter(code::equals)
                .findFirst();
    }

    private Optional<String> award(String code) {
        return awards.all().stream().map(Award::code).filter(code::equals).findFirst();
    }
}
