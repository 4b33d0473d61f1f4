package org.openkepu.demo;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkepu.notification.SmsOutbox;
import org.openkepu.shared.Actor;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Problem;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.ProblemTexts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demonstration's stage door: who plays, which messages went out, and the clock to move. */
@Controller
@RequestMapping("/demo")
@ConditionalOnProperty("openkepu.demo")
class DemoPage {

    /**
     * One message as the page shows it.
     *
     * @param at Beijing time to the second, by the portal's clock
     */
    record Message(String at, String to, String text) {}

    private static final int MESSAGES = 30;
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(PortalClock.BEIJING);

    private final SmsOutbox outbox;
    private final PortalClock clock;
    private final ClockMoves moves;
    private final ProblemTexts texts;

    DemoPage(SmsOutbox outbox, PortalClock clock, ClockMoves moves, ProblemTexts texts) {
        this.outbox = outbox;
        this.clock = clock;
        this.moves = moves;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        fill(model, FIELD.format(ZonedDateTime.ofInstant(clock.now(), PortalClock.BEIJING)));
        return "demo/demo";
    }

    @GetMapping("/clock")
    String clockAlone() {
        return "redirect:/demo";
    }

    /** Moves the portal's clock, also backwards. */
    @PostMapping("/clock")
    ModelAndView move(
            @RequestParam(defaultValue = "") String at,
            @Nullable Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Optional<Instant> instant = ClockText.read(at);
        if (instant.isEmpty()) {
            fill(model, at);
            model.addAttribute("problems", texts.of(List.of(Problem.wrong("at", "demo.clock.unreadable"))));
            return new ModelAndView("demo/demo", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        moves.move(instant.get(), actor);
        redirect.addFlashAttribute("flash", Flash.done("demo.clock.moved", SECOND.format(instant.get())));
        return new ModelAndView("redirect:/demo");
    }

    private void fill(Model model, @Nullable String at) {
        model.addAttribute("at", at);
        model.addAttribute("cast", Cast.MEMBERS);
        model.addAttribute("password", Cast.PASSWORD);
        model.addAttribute(
                "messages",
                outbox.latest(MESSAGES).stream()
                        .map(sms -> new Message(
                                SECOND.format(sms.createdAt()), sms.to().digits(), sms.text()))
                        .toList());
    }
}
