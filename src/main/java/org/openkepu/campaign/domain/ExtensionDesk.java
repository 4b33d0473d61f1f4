package org.openkepu.campaign.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.ExtensionAnswer;
import org.openkepu.campaign.ExtensionAnswered;
import org.openkepu.campaign.ExtensionPlace;
import org.openkepu.campaign.ExtensionPlaces;
import org.openkepu.campaign.Extensions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Late cases of the current campaign: bodies ask for their scope, the operator grants or refuses with a reason, once. */
@Service
@Transactional
public class ExtensionDesk implements Extensions {

    private static final int MOST = 200;
    private static final int LONGEST_ANSWER = 500;

    private final ExtensionRecords records;
    private final ExtensionReader reader;
    private final ExtensionPlaces places;
    private final Campaigns campaigns;
    private final AuditTrail trail;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ExtensionDesk(
            ExtensionRecords records,
            ExtensionReader reader,
            ExtensionPlaces places,
            Campaigns campaigns,
            AuditTrail trail,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.reader = reader;
        this.places = places;
        this.campaigns = campaigns;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Asks the operator; the place must lie in the asker's scope. */
    public UUID ask(ExtensionForm form, Actor asker) {
        var order = reader.read(form, campaigns.current(), asker.scope());
        UUID id = records.ask(order, asker, clock.now());
        trail.append(asker, "extension.asked", id, detail(order));
        return id;
    }

    /** How the late cases of a body stand in the current campaign. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor) {
        return records.standing(campaigns.current().id(), actor.scope());
    }

    /**
     * Numbers of late cases.
     *
     * @param waiting asked for by the body and not answered
     * @param granted in its scope and not taken back
     */
    public record Standing(long waiting, long granted) {}

    /** Grants without a request. */
    public void grant(ExtensionForm form, Actor operator) {
        grant(reader.read(form, campaigns.current(), operator.scope()), operator);
    }

    /** Grants what was asked for; refuses with {@code extension.decided} when somebody was faster. */
    public void grant(UUID requestId, Actor operator) {
        var asked = waiting(requestId);
        records.decide(requestId, true, null, operator, clock.now());
        grant(asked.order(), operator);
        events.publishEvent(new ExtensionAnswered(requestId, asked.askedBy(), asked.subject(), true));
    }

    private void grant(ExtensionOrder order, Actor operator) {
        UUID id = records.grant(order, operator, clock.now());
        trail.append(operator, "extension.granted", id, detail(order));
    }

    /** Refuses with a reason of one to five hundred characters. */
    public void refuse(UUID requestId, @Nullable String typed, Actor operator) {
        String answer = Texts.clean(typed);
        RuleBroken.require(
                !answer.isEmpty() && Texts.length(answer) <= LONGEST_ANSWER && !Texts.isMalformed(answer),
                "extension.answer",
                LONGEST_ANSWER);
        var asked = waiting(requestId);
        records.decide(requestId, false, answer, operator, clock.now());
        trail.append(operator, "extension.refused", requestId, detail(asked.order()));
        events.publishEvent(new ExtensionAnswered(requestId, asked.askedBy(), asked.subject(), false));
    }

    /**
     * Takes an extension back with a reason of one to five hundred characters: from now on its stage is closed for it as for
     * everybody; what was submitted under it stays. Refuses with {@code extension.revoked} when somebody was faster.
     */
    public void revoke(UUID id, @Nullable String typed, Actor operator) {
        String reason = Texts.clean(typed);
        RuleBroken.require(
                !reason.isEmpty() && Texts.length(reason) <= LONGEST_ANSWER && !Texts.isMalformed(reason),
                "extension.revocation",
                LONGEST_ANSWER);
        if (!records.exists(id)) {
            throw new NotFound();
        }
        var revoked = records.revoke(id, reason, operator, clock.now())
                .orElseThrow(() -> new RuleBroken("extension.revoked"));
        trail.append(
                operator,
                "extension.revoked",
                id,
                Map.of("stage", revoked.kind().name(), "subject", revoked.subject(), "reason", reason));
    }

    private ExtensionRecords.Asked waiting(UUID requestId) {
        var asked = records.lock(requestId).orElseThrow(NotFound::new);
        RuleBroken.require(asked.state().equals("WAITING"), "extension.decided");
        return asked;
    }

    private static Map<String, String> detail(ExtensionOrder order) {
        return Map.of(
                "stage", order.kind().name(),
                "scope", order.place().scope().name(),
                "subject", order.place().name(),
                "until", order.closesAt().minusSeconds(1).toString());
    }

    @Transactional(readOnly = true)
    public Campaign campaign() {
        return campaigns.current();
    }

    /** The waiting requests, the oldest first. */
    @Transactional(readOnly = true)
    public List<ExtensionRequest> waiting() {
        return records.waiting(MOST);
    }

    /** What the asker's scope has asked for, the latest first. */
    @Transactional(readOnly = true)
    public List<ExtensionRequest> asked(Actor asker) {
        return records.askedBy(asker.scope(), MOST);
    }

    /** The extensions of the reader's scope, the latest first. */
    @Transactional(readOnly = true)
    public List<Extension> granted(Actor reader) {
        return records.granted(campaigns.current().id(), reader.scope(), MOST);
    }

    /** How many extensions each province has, which every admin may see; those of societies and ministries under "". */
    @Transactional(readOnly = true)
    public Map<String, Long> perProvince() {
        Map<String, Long> counts = records.counts(campaigns.current().id()).stream()
                .collect(Collectors.toMap(
                        one -> one.provinceCode() == null ? "" : one.provinceCode(), ExtensionRecords.Count::number));
        Map<String, Long> named = new LinkedHashMap<>();
        places.provinces().forEach((code, name) -> named.put(name, counts.getOrDefault(code, 0L)));
        named.put("", counts.getOrDefault("", 0L));
        return named;
    }

    /** What the asker can ask for as a whole; empty for the operator, who chooses. */
    public Optional<ExtensionPlace> whole(Actor asker) {
        return places.whole(asker.scope());
    }

    public Map<String, String> provinces() {
        return places.provinces();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExtensionAnswer> answersTo(UUID accountId) {
        return records.answersTo(accountId);
    }

    @Override
    @Transactional(readOnly = true)
    public long countWaiting() {
        return records.countWaiting();
    }
}
