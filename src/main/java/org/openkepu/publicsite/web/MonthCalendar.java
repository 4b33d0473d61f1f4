package org.openkepu.publicsite.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    static MonthCalendar of(ListQuery query, ActivityViews views, Speech speech, LocalDate today) {
        Campaign campaign = query.campaign();
        YearMonth first = YearMonth.from(campaign.activityFrom());
        YearMonth last = YearMonth.from(campaign.activityTo());
        YearMonth month = within(first, last, wanted(query, today));
        LocalDate from = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate to = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, Long> counts = views.days(query.filter(), from, to);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var weeks = new ArrayList<List<Day>>();
        for (LocalDate monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = monday.plusDays(i);
                week.add(day(day, counts.getOrDefault(day, 0L), most, month, query, speech, today));
            }
            weeks.add(week);
        }
        return new MonthCalendar(
                speech.month(month),
                month.isAfter(first) ? query.month(month.minusMonths(1)) : null,
                month.isBefore(last) ? query.month(month.plusMonths(1)) : null,
                speech.weekdays(),
                weeks);
    }

    private static Day day(
            LocalDate day, long count, long most, YearMonth month, ListQuery query, Speech speech, LocalDate today) {
        Campaign campaign = query.campaign();
        LocalDate main = campaign.mainWeekFrom();
        LocalDate until = campaign.mainWeekTo();
        return new Day(
                day.toString(),
                day.getDayOfMonth(),
                speech.day(day),
                count,
                speech.shortNumber(count),
                count == 0 ? null : query.day(day),
                count == 0 ? 0 : (int) Math.max(1, Math.ceil(SHADES * Math.sqrt((double) count / most))),
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
