package org.openkepu.activity.domain;

import static org.openkepu.shared.PortalClock.BEIJING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.Days;
import org.openkepu.activity.Phase;
import org.openkepu.shared.Scope;

/**
 * The counters {@code c} that add up to what a list asks for, and the same asked of deltas {@code d} (ADR 5).
 *
 * @param minus those of the counters that are taken away
 * @param byFood whether the counters tell food safety apart
 */
record Terms(String counters, String minus, String pending, boolean byFood) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** As the function activity_instant writes it. */
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private static final String UPCOMING =
            "c.facet = 'DAY' and c.value > :today or c.facet = 'STARTS_AT' and c.value > :instant and c.value < :tomorrow";
    private static final String OVER =
            "c.facet = 'ENDS' and c.value < :today or c.facet = 'ENDS_AT' and c.value >= :midnight and c.value < :instant";

    /** Everything; what is or is not about food safety where that is asked for. */
    static Terms whole(@Nullable Boolean foodSafety) {
        return foodSafety == null
                ? new Terms("c.facet = ''", "false", "true", false)
                : foodSafety
                        ? new Terms("c.facet = 'FOOD_SAFETY'", "false", "true", true)
                        : new Terms("c.facet in ('', 'FOOD_SAFETY')", "c.facet = 'FOOD_SAFETY'", "true", true);
    }

    /** One thing, or two at once. */
    static Terms ofChoices(List<Choice> choices, Map<String, Object> parameters) {
        boolean one = choices.size() == 1;
        Choice first = choices.get(0);
        List<String> values = one ? first.values() : first.with(choices.get(1));
        parameters.put("values", values.toArray(String[]::new));
        return new Terms(
                "c.facet = '" + (one ? first.facet() : "PAIR")
                        + "' and c.value = any ((select :values::text[])::text[])",
                "false",
                pending(choices, parameters),
                false);
    }

    /** Whether counters by the instants of beginning and end are kept in a scope. */
    static boolean keepsInstants(Scope scope) {
        return scope.line() == Scope.Line.EVERYTHING || scope.line() == Scope.Line.PROVINCE;
    }

    /** Whether counters by the day of the end are kept in a scope. */
    private static boolean keepsEnds(Scope scope) {
        return scope.line() != Scope.Line.CITY && scope.line() != Scope.Line.COUNTY;
    }

    /**
     * Days that an activity runs on, of those begun by the last less those over before the first; or days it begins on. Empty where
     * ends are not kept, and for days that run backwards.
     */
    static Optional<Terms> ofDays(
            Asked asked, ActivityFilter filter, @Nullable Days begun, Map<String, Object> parameters) {
        boolean running = filter.from() != null || filter.to() != null;
        LocalDate from = begun != null ? begun.first() : filter.from() == null ? EVER : filter.from();
        LocalDate to = begun != null ? begun.last() : filter.to() == null ? NEVER : filter.to();
        if (running && (begun != null || from.isAfter(to) || !keepsEnds(asked.scope()))) {
            return Optional.empty();
        }
        parameters.put("from", from);
        parameters.put("to", to);
        var counters = new ArrayList<String>();
        for (String pair : asked.choices().isEmpty()
                ? List.of("")
                : asked.choices().get(0).paired().toList()) {
            String name = "pair" + counters.size();
            parameters.put(name, pair);
            counters.add(days(pair.isEmpty(), name, running));
        }
        String pending = running ? "d.starts_on <= :to and d.ends_on >= :from" : "d.starts_on between :from and :to";
        return Optional.of(new Terms(
                "(" + String.join(" or ", counters) + ")",
                "c.facet = 'ENDS' or strpos(c.value, ' ENDS=') > 0",
                pending + " and " + pending(asked.choices(), parameters),
                false));
    }

    /** @param pair the parameter with the thing the days are paired with, heeded unless they stand alone */
    private static String days(boolean alone, String pair, boolean running) {
        String begun = values(alone, pair, "DAY", running ? "''" : ":from::text", "<=", ":to::text");
        return running ? begun + " or " + values(alone, pair, "ENDS", "''", "<", ":from::text") : begun;
    }

    /** Counters of a facet's values between two, alone or paired with another thing. */
    private static String values(boolean alone, String pair, String facet, String first, String until, String last) {
        String before = alone ? "" : ":%s || ' %s=' || ".formatted(pair, facet);
        return "c.facet = '%s' and c.value >= %s%s and c.value %s %2$s%s"
                .formatted(alone ? facet : "PAIR", before, first, until, last);
    }

    /**
     * What is to come, runs or is over at an instant: whole days, and today's by the instant. What was called off is not counted.
     */
    static Optional<Terms> ofPhase(Phase phase, Instant now, Map<String, Object> parameters) {
        if (phase == Phase.CANCELLED) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, BEIJING);
        parameters.put("today", today.toString());
        parameters.put("midnight", INSTANT.format(today.atStartOfDay(BEIJING)));
        parameters.put("tomorrow", INSTANT.format(today.plusDays(1).atStartOfDay(BEIJING)));
        parameters.put("instant", INSTANT.format(now));
        parameters.put("now", now.atOffset(ZoneOffset.UTC));
        return Optional.of(
                switch (phase) {
                    case UPCOMING -> new Terms("(" + UPCOMING + ")", "false", "d.starts_at > :now", false);
                    case OVER -> new Terms("(" + OVER + ")", "false", "d.ends_at < :now", false);
                    default ->
                        new Terms(
                                "(c.facet = '' or " + UPCOMING + " or " + OVER + ")",
                                "c.facet <> ''",
                                "d.starts_at <= :now and d.ends_at >= :now",
                                false);
                });
    }

    private static String pending(List<Choice> choices, Map<String, Object> parameters) {
        return choices.isEmpty()
                ? "true"
                : IntStream.range(0, choices.size())
                        .mapToObj(i -> {
                            String name = "chosen" + i;
                            parameters.put(name, choices.get(i).values().toArray(String[]::new));
                            return choices.get(i).pending(name);
                        })
                        .collect(Collectors.joining(" and "));
    }
}
