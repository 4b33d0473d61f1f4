package org.openkepu.activity.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.DetailsText;
import org.openkepu.activity.domain.FoodSafetyHint;
import org.openkepu.activity.domain.HostText;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PartText;
import org.openkepu.activity.domain.PartView;
import org.openkepu.activity.domain.PictureShelf;
import org.openkepu.activity.domain.SupplementText;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.region.RegionPickers;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Problem;
import org.openkepu.shared.web.FormStamps;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;

/** Puts one part with everything its form needs into the model, fresh or with what was posted and refused. */
@Component
class PartPages {

    private static final int LONGEST_NAME = 100;

    private final RegionPickers regions;
    private final Authorities authorities;
    private final ProblemTexts texts;
    private final ActivityTexts words;
    private final Answers answers;
    private final FormStamps stamps;
    private final PortalClock clock;
    private final PictureShelf pictures;

    PartPages(
            RegionPickers regions,
            Authorities authorities,
            ProblemTexts texts,
            ActivityTexts words,
            Answers answers,
            FormStamps stamps,
            PortalClock clock,
            PictureShelf pictures) {
        this.regions = regions;
        this.authorities = authorities;
        this.texts = texts;
        this.words = words;
        this.answers = answers;
        this.stamps = stamps;
        this.clock = clock;
        this.pictures = pictures;
    }

    /**
     * The page of a part with the given text in its form; while that says anything else than what is stored, nothing is offered
     * that would go on from what is stored and leave the text behind.
     */
    String show(PartView view, PartText text, PartHelpers helpers, Locale language, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("form", text);
        boolean unsaved = text != view.text()
                && !answers.between(view.text(), text, view.campaign(), language)
                        .isEmpty();
        model.addAttribute("savedAt", unsaved ? null : view.savedAt());
        model.addAttribute("unsaved", unsaved);
        if (text != view.text() && text instanceof SupplementText posted) {
            model.addAttribute("agreed", "true".equals(posted.peopleConsent()));
        }
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("stamp", stamps.stamp(address(view.activityId(), view.part()), title(view.part())));
        model.addAttribute("deadline", Deadline.of(view.window(), clock.now()));
        model.addAttribute("crumbs", words.crumbs(view));
        model.addAttribute("pictures", PicturePanel.of(view, pictures.of(view.activityId(), view.part())));
        model.addAttribute(
                "refusals",
                view.lasting().stream()
                        .map(texts::of)
                        .flatMap(p -> p.all().stream())
                        .toList());
        model.addAttribute(
                "hints",
                view.hints().stream()
                        .filter(Problem::missing)
                        .map(Problem::field)
                        .toList());
        model.addAttribute("submitToken", FormTokens.fresh());
        model.addAttribute("sheetToken", FormTokens.fresh());
        if (!model.containsAttribute("problems") && text == view.text()) {
            model.addAttribute("problems", texts.of(view.wrong()));
        }
        if (text instanceof HostText host) {
            model.addAttribute("regionPicker", picker(host.regionCode(), helpers));
            model.addAttribute("unitBadge", view.unit());
        }
        if (text instanceof SupplementText supplement) {
            model.addAttribute("peopleRows", PeopleRows.of(supplement.people(), problems(model)));
        }
        if (text instanceof DetailsText details) {
            FoodSafetyHint.offer(details, view.campaign()).ifPresent(offer -> model.addAttribute("foodSafety", offer));
            model.addAttribute("regionPicker", picker(details.regionCode(), helpers));
            model.addAttribute("choices", words.choices(view.campaign(), details, language));
            addAuthority(details, helpers, model);
        }
        return "activity/" + view.part().slug();
    }

    /** What a saved part adds to the address it leads to, so that pickers without script offer the next step. */
    String query(PartText text, PartHelpers helpers) {
        if (text instanceof HostText host) {
            return regions.query(host.regionCode(), helpers.regionProvince(), helpers.regionCity());
        }
        if (text instanceof DetailsText details) {
            String query = regions.query(details.regionCode(), helpers.regionProvince(), helpers.regionCity());
            String looking = looking(details, helpers);
            String name = UriUtils.encode(looking, StandardCharsets.UTF_8);
            return looking.isEmpty() ? query : query + (query.isEmpty() ? '?' : '&') + "authorityName=" + name;
        }
        return "";
    }

    /** A part's own address. */
    static String address(UUID activityId, Part part) {
        return "/desk/activities/" + activityId + "/" + part.slug();
    }

    private static Problems problems(Model model) {
        return model.getAttribute("problems") instanceof Problems problems ? problems : Problems.NONE;
    }

    private static String title(Part part) {
        return "activity." + part.slug() + ".title";
    }

    private Object picker(@Nullable String regionCode, PartHelpers helpers) {
        return regions.of(regionCode, helpers.regionProvince(), helpers.regionCity());
    }

    private void addAuthority(DetailsText details, PartHelpers helpers, Model model) {
        String looking = looking(details, helpers);
        model.addAttribute(
                "authorityName",
                looking.isEmpty() ? chosen(details).map(Authority::name).orElse("") : looking);
        if (!looking.isEmpty()) {
            List<Authority> found = level(details)
                    .map(level -> authorities.search(level, null, looking))
                    .orElse(List.of());
            model.addAttribute("authorityChoices", found);
        }
    }

    /** The part of a name a body is looked for by without script; the empty string when the chosen one answers to it. */
    private String looking(DetailsText details, PartHelpers helpers) {
        String typed =
                helpers.authorityName() == null ? "" : helpers.authorityName().strip();
        boolean answered =
                chosen(details).filter(one -> one.name().contains(typed)).isPresent();
        return answered || typed.length() > LONGEST_NAME ? "" : typed;
    }

    private Optional<Authority> chosen(DetailsText details) {
        return Ids.read(details.authorityId()).flatMap(authorities::find);
    }

    private static Optional<AuthorityLevel> level(DetailsText details) {
        return Arrays.stream(AuthorityLevel.values())
                .filter(level -> level.name().equals(details.attributionLevel()))
                .findFirst();
    }
}
