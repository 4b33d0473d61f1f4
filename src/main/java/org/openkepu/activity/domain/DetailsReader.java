package org.openkepu.activity.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Mode;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Regions;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.springframework.stereotype.Component;

/** Reads the details part: time inside the activity period, place or web address, the campaign's options, attribution. */
@Component
class DetailsReader {

    private final Regions regions;
    private final Authorities authorities;

    DetailsReader(Regions regions, Authorities authorities) {
        this.regions = regions;
        this.authorities = authorities;
    }

    Reading<Details> read(DetailsText typed, Campaign campaign) {
        var form = new FieldReader();
        String title = form.field("title", typed.title()).mandatory().line(2, 100);
        Instant startsAt = time(form, "startsAt", typed.startsAt(), campaign);
        Instant endsAt = time(form, "endsAt", typed.endsAt(), campaign);
        if (startsAt != null && endsAt != null && endsAt.isBefore(startsAt)) {
            form.add(Problem.wrong("endsAt", "field.invalid", new Sentence("activity.details.ends-before-start")));
        }
        Mode mode = form.field("mode", typed.mode()).mandatory().oneOf(Mode.class);
        String regionCode = mode != null && !mode.hasPlace() ? null : region(form, typed.regionCode(), mode);
        String address = mode != null && !mode.hasPlace() ? null : address(form, typed.address(), mode);
        String url = mode == null || mode.hasWeb() ? url(form, typed.url(), mode) : null;
        String option = option(form, "form", typed.form(), campaign.forms());
        String theme = option(form, "theme", typed.theme(), campaign.themes());
        List<String> audiences = audiences(form, typed.audience(), campaign);
        Integer expected = form.field("expectedPersonTimes", typed.expectedPersonTimes())
                .mandatory()
                .number(0, 10_000_000);
        String description =
                form.field("description", typed.description()).mandatory().text(20, 5_000);
        AuthorityLevel level = form.field("attributionLevel", typed.attributionLevel())
                .mandatory()
                .oneOf(AuthorityLevel.class);
        Authority authority = authority(form, typed.authorityId(), level);
        Boolean free = yesOrNo(form, "free", typed.free());
        Boolean barrierFree = yesOrNo(form, "barrierFree", typed.barrierFree());
        if (!form.problems().isEmpty()) {
            return new Reading<>(null, form.problems());
        }
        return new Reading<>(
                new Details(
                        requireNonNull(title),
                        requireNonNull(startsAt),
                        requireNonNull(endsAt),
                        requireNonNull(mode),
                        regionCode,
                        address,
                        url,
                        requireNonNull(option),
                        requireNonNull(theme),
                        audiences,
                        requireNonNull(expected),
                        requireNonNull(description),
                        requireNonNull(level),
                        requireNonNull(authority).id(),
                        free,
                        barrierFree),
                List.of());
    }

    private static @Nullable Instant time(FieldReader form, String field, @Nullable String typed, Campaign campaign) {
        Instant time = form.field(field, typed).mandatory().beijingTime();
        if (time != null && !campaign.isActivityTime(time)) {
            form.add(Problem.wrong(
                    field,
                    "activity.period.outside",
                    campaign.activityFrom().toString(),
                    campaign.activityTo().toString()));
        }
        return time;
    }

    private @Nullable String region(FieldReader form, @Nullable String typed, @Nullable Mode mode) {
        var field = form.field("regionCode", typed);
        return (mode == null ? field : field.mandatory())
                .read(code -> Optional.of(code).filter(regions::isLeaf), new Sentence("form.region"));
    }

    private static @Nullable String address(FieldReader form, @Nullable String typed, @Nullable Mode mode) {
        var field = form.field("address", typed);
        return (mode == null ? field : field.mandatory()).line(2, 200);
    }

    private static @Nullable String url(FieldReader form, @Nullable String typed, @Nullable Mode mode) {
        var field = form.field("url", typed);
        return (mode == null ? field : field.mandatory()).webAddress();
    }

    private static @Nullable String option(
            FieldReader form, String field, @Nullable String typed, List<Choice> choices) {
        return form.field(field, typed)
                .mandatory()
                .among(choices.stream().map(Choice::code).toList());
    }

    /** Optional: what is not said stays open. */
    private static @Nullable Boolean yesOrNo(FieldReader form, String field, @Nullable String typed) {
        String said = form.field(field, typed).among(List.of("true", "false"));
        return said == null ? null : Boolean.valueOf(said);
    }

    private static List<String> audiences(FieldReader form, @Nullable List<String> typed, Campaign campaign) {
        List<String> chosen = typed == null
                ? List.of()
                : typed.stream().filter(code -> !code.isBlank()).toList();
        List<String> known = campaign.audiences().stream().map(Choice::code).toList();
        if (chosen.isEmpty()) {
            form.add(Problem.missing("audience"));
        } else if (!known.containsAll(chosen)) {
            form.add(Problem.wrong("audience", "field.invalid", new Sentence("form.choice")));
        }
        return known.stream().filter(chosen::contains).toList();
    }

    /** A body posted with a level under which it is not listed is refused (attribution.level.mismatch; A45, A46). */
    private @Nullable Authority authority(FieldReader form, @Nullable String typed, @Nullable AuthorityLevel level) {
        Authority authority = form.field("authorityId", typed)
                .mandatory()
                .read(
                        id -> Ids.read(id).flatMap(authorities::find),
                        new Sentence("activity.details.authority-unknown"));
        if (authority != null && level != null && authority.level() != level) {
            form.add(Problem.wrong(
                    "authorityId",
                    "attribution.level.mismatch",
                    authority.name(),
                    new Sentence("shared.authority." + authority.level())));
        }
        return authority;
    }
}
