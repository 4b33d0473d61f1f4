package org.openkepu.publicsite.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityViews;
import org.openkepu.campaign.Campaign;

/**
 * A month as a table of weeks that begin on Monday; each day says how many activities run on it and leads to their list.
 *
 * @param previous address of the month before, null outside the activity period, as {@code next}
 */
record MonthCalendar(
        String label, @Nullable String previous, @Nullable String next, List<String> weekdays, List<List<Day>> weeks) {

    private static final int SHADES = 5;

    /**
     * One day.
     *
     * @param date as in addresses
     * @param said the whole date in words
     * @param shortCount how many there are in few characters
     * @param href null where there are none
     * @param shade 0 for none to 5 for the most of the month
     * @param inMonth whether it is a day of this month
     */
    record Day(
            String date,
            int number,
            String said,
            long count,
            String shortCount,
            @Nullable String href,
            int shade,
            boolean inMonth,
            boolean today,
            boolean mainWeek) {}

    /** How many run on each day, and the most of any of them. */
    private record Counts(Map<LocalDate, Long> of, long most) {}

    /** Empty where too many hold the name looked for to be counted by day. */
    static Optional<MonthCalendar> of(ListQuery query, ActivityViews views, Speech speech, LocalDate today) {
        Campaign campaign = query.campaign();
        YearMonth first = YearMonth.from(campaign.activityFrom());
        YearMonth last = YearMonth.from(campaign.activityTo());
        YearMonth month = within(first, last, wanted(query, today));
        LocalDate from = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate to = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return views.days(query.filter(), from, to)
                .map(counts -> new Counts(
                        counts,
                        counts.values().stream()
                                .mapToLong(Long::longValue)
                                .max()
                                .orElse(0)))
                .map(counts -> new MonthCalendar(
                        speech.month(month),
                        month.isAfter(first) ? query.month(month.minusMonths(1)) : null,
                        month.isBefore(last) ? query.month(month.plusMonths(1)) : null,
                        speech.weekdays(),
                        weeks(from, to, day -> day(day, counts, month, query, speech, today))));
    }

    private static List<List<Day>> weeks(LocalDate from, LocalDate to, Function<LocalDate, Day> each) {
        return from.datesUntil(to.plusDays(1), Period.ofWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1)).map(each).toList())
                .toList();
    }

    private static Day day(
            LocalDate day, Counts counts, YearMonth month, ListQuery query, Speech speech, LocalDate today) {
        Campaign campaign = query.campaign();
        LocalDate main = campaign.mainWeekFrom();
        LocalDate until = campaign.mainWeekTo();
        long count = counts.of().getOrDefault(day, 0L);
        return new Day(
                day.toString(),
                day.getDayOfMonth(),
                speech.day(day),
                count,
                speech.shortNumber(count),
                count == 0 ? null : query.day(day),
                count == 0 ? 0 : (int) Math.max(1, Math.ceil(SHADES * Math.sqrt((double) count / counts.most()))),
                YearMonth.from(day).equals(month),
                day.equals(today),
                main != null && until != null && !day.isBefore(main) && !day.isAfter(until));
    }

    private static YearMonth wanted(ListQuery query, LocalDate today) {
        YearMonth month = query.month();
        LocalDate from = query.filter().from();
        return month != null ? month : YearMonth.from(from != null ? from : today);
    }

    private static YearMonth within(YearMonth first, YearMonth last, YearMonth month) {
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }
}
