package org.openkepu.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A science worker on the list of one activity, as shown to that person.
 *
 * @param number of the activity
 * @param host name of the unit that listed the person
 * @param name first character and stars
 * @param unit empty when not given
 * @param field empty when not given
 * @param until the last day the entry is kept, null where the campaign has none
 */
public record ListedPerson(
        UUID activityId,
        String number,
        String title,
        String host,
        Instant startsAt,
        String name,
        String unit,
        String field,
        @Nullable LocalDate until) {}
