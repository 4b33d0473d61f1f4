package org.openkepu.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The public list seen as a calendar, as a map, as a feed and as open data; each in one statement, the last in batches. */
public interface ActivityViews {

    /**
     * How many of the filter's activities run on each day, in Beijing; a day without one is left out. Empty where the name looked
     * for is held by too many activities to count them.
     *
     * @param to the last day, at most 62 days after the first
     */
    Optional<Map<LocalDate, Long>> days(ActivityFilter filter, LocalDate from, LocalDate to);

    /**
     * How many of the filter's activities each province has; a province without one is left out, so with a place asked for every
     * other. They add up to the list's total. Empty as {@link #days}.
     */
    Optional<Map<String, Long>> provinces(ActivityFilter filter);

    /**
     * The filter's activities that are not over before a day, with those called off that would be among them, in the order of
     * their beginning; of a name that very many activities hold, those among the latest published.
     *
     * @param from first day, in Beijing
     */
    List<PublishedActivity> agenda(ActivityFilter filter, LocalDate from, int most);

    /** Everything published of a year, in the order of publication, read in batches while it is written away. */
    void each(int year, Consumer<PublishedActivity> reader);
}
