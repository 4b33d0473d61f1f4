package org.openkepu.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.PortalClock;

/**
 * One year's event as data (A1): its notice, theme, activity period, limits, switches and option lists.
 *
 * @param notice null for archived years whose notice is not on record
 * @param activityFrom first day of the activity period in Beijing
 * @param activityTo last day of the activity period, inclusive
 * @param mainWeekFrom first day of the main week, with {@code mainWeekTo} null where there is none
 * @param editLimit how often filing information can be changed after first submission (A55)
 * @param peopleLimit how many science workers a supplement may list (A49)
 * @param review whether a province, society or ministry approves before publication
 * @param current whether activities are filed for it now; one campaign is
 * @param stages the campaign's own windows, without extensions, in the order of the year
 * @param peopleUntil the last day on which names and numbers of science workers are kept, null while none is set
 * @param foodSafetyTerms words that make the form ask about 食品安全 (a hint, never a gate)
 */
public record Campaign(
        UUID id,
        int year,
        String name,
        String nameEn,
        String theme,
        @Nullable Notice notice,
        LocalDate activityFrom,
        LocalDate activityTo,
        @Nullable LocalDate mainWeekFrom,
        @Nullable LocalDate mainWeekTo,
        int editLimit,
        int peopleLimit,
        boolean review,
        boolean current,
        Set<Feature> features,
        List<StageWindow> stages,
        List<Choice> forms,
        List<Choice> themes,
        List<Choice> audiences,
        List<String> foodSafetyTerms,
        @Nullable LocalDate peopleUntil)
        implements Named {

    /** Year-specific features that a campaign switches on (A52). */
    public enum Feature {
        PEOPLE_LIST,
        POSTER,
        THANKS,
        /** Provinces write an annual work summary (A22). */
        SUMMARY_PROVINCE,
        SUMMARY_SOCIETY,
        SUMMARY_MINISTRY
    }

    /** Whether an activity may take place at the instant: inside the activity period to its last nanosecond (A6). */
    public boolean isActivityTime(Instant instant) {
        var day = LocalDate.ofInstant(instant, PortalClock.BEIJING);
        return !day.isBefore(activityFrom) && !day.isAfter(activityTo);
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** The campaign's own window of a stage; empty for an archived campaign without stages. */
    public Optional<StageWindow> stage(StageKind kind) {
        return stages.stream().filter(stage -> stage.kind() == kind).findFirst();
    }
}
