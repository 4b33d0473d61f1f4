package org.openkepu.activity.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openkepu.activity.DecisionKind;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells owners what their published activities lack for recommendation, each activity once a Beijing day at most. */
@Service
@Transactional
public class Reminding {

    private final Activities activities;
    private final ActivityDeciding deciding;
    private final Decisions decisions;
    private final PortalClock clock;
    private final AuditTrail trail;

    Reminding(
            Activities activities,
            ActivityDeciding deciding,
            Decisions decisions,
            PortalClock clock,
            AuditTrail trail) {
        this.activities = activities;
        this.deciding = deciding;
        this.decisions = decisions;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Reminds the owner of one activity.
     *
     * @throws org.openkepu.shared.NotFound outside the actor's scope
     * @throws RuleBroken activity.reminder.nothing-missing, activity.reminder.today
     */
    public void remind(UUID id, Actor actor, ArrivedAt arrival) {
        Activity activity = deciding.all(List.of(id), actor).get(0);
        activity.requireUnready();
        RuleBroken.require(!decisions.isReminded(id, day(arrival)), "activity.reminder.today");
        remind(activity, actor, arrival);
    }

    /**
     * Reminds the owners of those that lack something and were not reminded of today, and answers how many they are.
     *
     * @throws org.openkepu.shared.NotFound when one lies outside the actor's scope: then nobody is reminded
     */
    public int remindAll(List<UUID> ids, Actor actor, ArrivedAt arrival) {
        List<Activity> found = deciding.all(ids, actor);
        Set<UUID> reminded = new HashSet<>(decisions.reminded(ids, day(arrival)));
        List<Activity> due = found.stream()
                .filter(Activity::isUnready)
                .filter(activity -> !reminded.contains(activity.id()))
                .toList();
        due.forEach(activity -> remind(activity, actor, arrival));
        return due.size();
    }

    /** Those of the activities whose owner was reminded today. */
    @Transactional(readOnly = true)
    public Set<UUID> remindedToday(List<UUID> ids) {
        return new HashSet<>(decisions.reminded(ids, clock.today()));
    }

    private void remind(Activity activity, Actor actor, ArrivedAt arrival) {
        decisions.append(activity, DecisionKind.REMINDED, null, actor, arrival.instant());
        activities.saveAndFlush(activity);
        trail.append(actor, "activity.reminded", activity.id(), Map.of("number", String.valueOf(activity.number())));
    }

    private static LocalDate day(ArrivedAt arrival) {
        return LocalDate.ofInstant(arrival.instant(), PortalClock.BEIJING);
    }
}
