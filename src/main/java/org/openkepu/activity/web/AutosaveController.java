package org.openkepu.activity.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openkepu.activity.domain.ActivityFiling;
import org.openkepu.activity.domain.Part;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.web.Beijing;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed: raw text on leaving a field and every 20 seconds; it never judges the text. */
@Controller
class AutosaveController {

    private final ActivityFiling filing;
    private final ProblemTexts texts;
    private final Beijing beijing;
    private final MessageSource messages;

    AutosaveController(ActivityFiling filing, ProblemTexts texts, Beijing beijing, MessageSource messages) {
        this.filing = filing;
        this.texts = texts;
        this.beijing = beijing;
        this.messages = messages;
    }

    /** Answers the part's revision and the Beijing time of saving, or the rule that closed the part. */
    @PostMapping("/desk/activities/{id}/{part:host|details|supplement|summary}/draft")
    ResponseEntity<Map<String, Object>> keep(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> posted,
            Posted keys,
            Actor actor,
            ArrivedAt arrival,
            Locale language) {
        try {
            var text = PartForms.read(Part.ofSlug(part), posted);
            long version = filing.keepTyped(id, Part.ofSlug(part), text, keys.shown(), actor, arrival);
            return ResponseEntity.ok(Map.of("version", version, "savedAt", beijing.clock(arrival.instant())));
        } catch (RuleBroken refusal) {
            boolean stale = Refused.isConflict(refusal.code());
            var line = texts.of(refusal).all().get(0);
            String text = stale ? messages.getMessage("activity.autosave.stale", null, language) : line.text();
            return ResponseEntity.status(Refused.status(refusal.code()))
                    .body(Map.of("rule", line.code(), "text", text));
        }
    }
}
