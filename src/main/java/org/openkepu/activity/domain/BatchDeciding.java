package org.openkepu.activity.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides about several activities at once for one reason: whole or, when one is not the actor's to decide, not at all. */
@Service
@Transactional
public class BatchDeciding {

    /** Most activities of one batch. */
    public static final int MOST = 100;

    private final ActivityDeciding deciding;
    private final Reminding reminding;

    BatchDeciding(ActivityDeciding deciding, Reminding reminding) {
        this.deciding = deciding;
        this.reminding = reminding;
    }

    /** What can be done with several at once. */
    public enum Action {
        HIDING,
        RETURN,
        REMINDER;

        /** Whether owners are told why. */
        public boolean hasReason() {
            return this != REMINDER;
        }
    }

    /**
     * One activity before the batch is done.
     *
     * @param possible whether its state lets it be done
     */
    public record Line(UUID id, String number, String title, String unitName, ActivityState state, boolean possible) {}

    /** What the batch would do, line by line; NotFound when one lies outside the actor's scope. */
    public List<Line> preview(List<UUID> ids, Action action, Actor actor) {
        var reminded = reminding.remindedToday(ids);
        Predicate<Activity> possible = action == Action.REMINDER
                ? activity -> activity.isUnready() && !reminded.contains(activity.id())
                : possible(action);
        return deciding.all(ids, actor).stream()
                .map(activity -> line(activity, possible.test(activity)))
                .toList();
    }

    /**
     * Does it to all whose state lets it be done, and answers how many they are.
     *
     * @throws org.openkepu.shared.NotFound when one lies outside the actor's scope: then nothing is done
     * @throws org.openkepu.shared.FormRefused without a reason where one is needed
     */
    public int run(List<UUID> ids, Action action, @Nullable String reason, Actor actor, ArrivedAt arrival) {
        if (action == Action.REMINDER) {
            return reminding.remindAll(ids, actor, arrival);
        }
        String why = ActivityDeciding.reason(reason);
        List<Activity> found =
                deciding.all(ids, actor).stream().filter(possible(action)).toList();
        for (Activity activity : found) {
            if (action == Action.HIDING) {
                deciding.hide(activity.id(), why, null, actor, arrival);
            } else {
                deciding.sendBack(activity.id(), why, null, actor, arrival);
            }
        }
        return found.size();
    }

    private static Predicate<Activity> possible(Action action) {
        Predicate<Standing> open = action == Action.HIDING ? Standing::mayBeHidden : Standing::mayBeSentBack;
        return activity -> open.test(activity.standing());
    }

    private static Line line(Activity activity, boolean possible) {
        Facts facts = Objects.requireNonNull(activity.facts());
        return new Line(
                activity.id(),
                String.valueOf(activity.number()),
                facts.title(),
                facts.unitName(),
                activity.state(),
                possible);
    }
}
