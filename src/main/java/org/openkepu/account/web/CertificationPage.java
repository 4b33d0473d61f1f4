package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.CertificationState;
import org.openkepu.account.InformantType;
import org.openkepu.account.domain.CertificationDesk;
import org.openkepu.account.domain.CertificationDesk.Standing;
import org.openkepu.account.domain.Institutions;
import org.openkepu.account.domain.Institutions.Institution;
import org.openkepu.account.domain.Registration;
import org.openkepu.region.RegionPickers;
import org.openkepu.region.Regions;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Becoming an informant: one page under three headings, its state and result (A7–A10, B46–B56). */
@Controller
@RequestMapping("/desk/certification")
class CertificationPage {

    private static final String FILING = "filing";
    private static final ZoneId BEIJING = PortalClock.BEIJING;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BEIJING);

    private final CertificationDesk desk;
    private final Institutions institutions;
    private final Regions regions;
    private final RegionPickers pickers;
    private final CertifiedUnits units;
    private final PortalClock clock;
    private final FormTokens tokens;
    private final Refused refused;
    private final MessageSource messages;

    CertificationPage(
            CertificationDesk desk,
            Institutions institutions,
            Regions regions,
            RegionPickers pickers,
            CertifiedUnits units,
            PortalClock clock,
            FormTokens tokens,
            Refused refused,
            MessageSource messages) {
        this.desk = desk;
        this.institutions = institutions;
        this.regions = regions;
        this.pickers = pickers;
        this.units = units;
        this.clock = clock;
        this.tokens = tokens;
        this.refused = refused;
        this.messages = messages;
    }

    @GetMapping
    String show(@ModelAttribute("typed") CertificationForm typed, Actor actor, Model model) {
        Standing standing = desk.standingOf(actor.accountId());
        String next = FILING.equals(typed.next()) ? FILING : null;
        CertificationForm form = standing.application() == null
                ? CertificationForm.fresh(Registration.isMadeUp(actor.name()) ? null : actor.name(), next)
                : CertificationForm.of(standing.application(), next);
        return page(model, standing, form, typed);
    }

    @PostMapping
    String apply(
            @ModelAttribute("typed") CertificationForm form,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            FormRefused.when(form.problems(regions, institutions));
            String address = tokens.once(form.token(), actor.accountId(), form, () -> leadOn(form, actor, redirect));
            return "redirect:" + address;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return page(model, desk.standingOf(actor.accountId()), form, form);
        }
    }

    private String leadOn(CertificationForm form, Actor actor, RedirectAttributes redirect) {
        CertificationState state = desk.apply(actor, form.application());
        redirect.addFlashAttribute("flash", Flash.done("account.certification.now." + state));
        return FILING.equals(form.next()) ? "/desk/activities/new" : "/desk/certification";
    }

    private String page(Model model, Standing standing, CertificationForm form, CertificationForm helpers) {
        model.addAttribute("standing", standing);
        model.addAttribute("appliedAt", standing.appliedAt() == null ? null : SECOND.format(standing.appliedAt()));
        model.addAttribute("form", form);
        model.addAttribute("open", standing.state() != CertificationState.GRANTED);
        model.addAttribute("token", FormTokens.fresh());
        model.addAttribute("types", types());
        model.addAttribute("institutions", institutionNames());
        model.addAttribute(
                "regionPicker", pickers.of(form.regionCode(), helpers.regionProvince(), helpers.regionCity()));
        model.addAttribute("regionName", regions.pathName(form.regionCode()));
        model.addAttribute("unitBadge", badge(form.unitName()));
        return "account/certification";
    }

    private @Nullable CertifiedUnit badge(@Nullable String unitName) {
        return unitName == null || unitName.isBlank()
                ? null
                : units.match(unitName, clock.today())
                        .filter(CertifiedUnit::certified)
                        .orElse(null);
    }

    private Map<String, String> types() {
        var named = new LinkedHashMap<String, String>();
        for (InformantType type : InformantType.values()) {
            named.put(type.name(), messages.getMessage("account.type." + type, null, LocaleContextHolder.getLocale()));
        }
        return named;
    }

    private Map<String, String> institutionNames() {
        return institutions.all().stream()
                .collect(Collectors.toMap(
                        one -> one.id().toString(), Institution::name, (one, other) -> one, LinkedHashMap::new));
    }
}
