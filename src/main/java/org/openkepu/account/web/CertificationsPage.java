package org.openkepu.account.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.domain.CertificationQueue;
import org.openkepu.account.domain.CertificationQueue.Decided;
import org.openkepu.account.domain.CertificationQueue.Waiting;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageKind;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The operator's queue of applications: oldest first, with the hours left to file, and the switch for granting at once. */
@Controller
@RequestMapping("/operator/certifications")
class CertificationsPage {

    private static final int MOST = 100;
    private static final int DECISIONS = 20;
    private static final String QUEUE = "redirect:/operator/certifications";
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(PortalClock.BEIJING);

    private final CertificationQueue queue;
    private final Campaigns campaigns;
    private final Regions regions;
    private final PortalClock clock;
    private final ProblemTexts texts;

    CertificationsPage(
            CertificationQueue queue, Campaigns campaigns, Regions regions, PortalClock clock, ProblemTexts texts) {
        this.queue = queue;
        this.campaigns = campaigns;
        this.regions = regions;
        this.clock = clock;
        this.texts = texts;
    }

    /** One application as the page shows it; waited in whole hours of the portal's clock. */
    record Row(UUID id, String name, String region, String unitName, String type, String appliedAt, long waited) {}

    /** One decision as the page shows it. */
    record Line(
            String name,
            String unitName,
            boolean granted,
            @Nullable String reason,
            String at,
            @Nullable String author) {}

    @GetMapping
    String show(Model model) {
        fill(model);
        return "account/certifications";
    }

    @PostMapping("/{id}/approval")
    String approve(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        boolean decided = queue.approve(id, actor);
        redirect.addFlashAttribute("flash", told(decided, "account.certifications.approved"));
        return QUEUE;
    }

    @GetMapping({"/{id}/approval", "/{id}/rejection"})
    String backToTheQueue(@PathVariable UUID id) {
        return QUEUE;
    }

    @PostMapping("/{id}/rejection")
    ModelAndView reject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        try {
            boolean decided = queue.reject(id, reason, actor);
            redirect.addFlashAttribute("flash", told(decided, "account.certifications.rejected"));
            return new ModelAndView(QUEUE);
        } catch (RuleBroken refusal) {
            model.addAttribute("refusedId", id);
            model.addAttribute("refusedReason", reason);
            return refused(model, refusal);
        }
    }

    /** The switch for granting at once (domain.md: on in the demo). */
    @PostMapping("/switch")
    ModelAndView grantAtOnce(
            @RequestParam(defaultValue = "") String on, Actor actor, Model model, RedirectAttributes redirect) {
        boolean clear = on.equals("true") || on.equals("false");
        if (!clear) {
            return refused(model, new RuleBroken("account.certification.switch-unclear"));
        }
        queue.grantAtOnce(Boolean.parseBoolean(on), actor);
        redirect.addFlashAttribute("flash", Flash.done("account.certifications.switched." + on));
        return new ModelAndView(QUEUE);
    }

    private ModelAndView refused(Model model, RuleBroken refusal) {
        fill(model);
        model.addAttribute("problems", texts.of(refusal));
        return new ModelAndView("account/certifications", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Model model) {
        Instant now = clock.now();
        List<Row> rows = queue.waiting(MOST).stream().map(one -> row(one, now)).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("total", queue.countWaiting());
        model.addAttribute(
                "decisions",
                queue.decided(DECISIONS).stream().map(CertificationsPage::line).toList());
        model.addAttribute("grantsAtOnce", queue.grantsAtOnce());
        campaigns.current().stage(StageKind.FILING).ifPresent(filing -> {
            model.addAttribute("hours", filing.leftAt(now).toHours());
            model.addAttribute("filingOpen", filing.isOpenAt(now));
            model.addAttribute("filingEnd", filing.lastSecond());
        });
    }

    private Row row(Waiting one, Instant now) {
        var stated = one.application();
        return new Row(
                one.id(),
                stated.name(),
                regions.pathName(stated.regionCode()),
                stated.unitName(),
                stated.type().name(),
                SECOND.format(one.appliedAt()),
                Math.max(0, Duration.between(one.appliedAt(), now).toHours()));
    }

    private static Line line(Decided one) {
        return new Line(one.name(), one.unitName(), one.granted(), one.reason(), SECOND.format(one.at()), one.author());
    }

    private static Flash told(boolean decided, String key) {
        return decided ? Flash.done(key) : Flash.note("account.certifications.decided-before");
    }
}
