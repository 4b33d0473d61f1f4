package org.openkepu.publicsite.web;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openkepu.campaign.Choice;
import org.openkepu.campaign.Named;
import org.openkepu.shared.PortalClock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says dates and the campaign's own names in the reader's language; Beijing time always. */
@Component
class Speech {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSource messages;

    /** By language and key, each read from its pattern once. */
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    Speech(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String name(Named named) {
        return named.nameIn(locale());
    }

    /** The name of a code of an option list; the code itself where a list has lost it. */
    String name(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(this::name)
                .orElse(code);
    }

    String day(LocalDate day) {
        return format("publicsite.format.day").format(day);
    }

    String dayWithYear(LocalDate day) {
        return format("publicsite.format.date").format(day);
    }

    String month(YearMonth month) {
        return format("publicsite.format.month").format(month.atDay(1));
    }

    /** The days of the week from Monday on, as short as they are read. */
    List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(isChinese() ? TextStyle.NARROW : TextStyle.SHORT, locale()))
                .toList();
    }

    /** A number in few characters: {@code 1.2万}, {@code 12K}. */
    String shortNumber(long number) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale(), NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(number < 100_000 ? 1 : 0);
        return number < 10_000 ? String.valueOf(number) : format.format(number);
    }

    String second(Instant instant) {
        return SECOND.format(beijing(instant));
    }

    /** From when to when, as short as it stays clear. */
    String span(Instant from, Instant to) {
        ZonedDateTime start = beijing(from);
        ZonedDateTime end = beijing(to);
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return format("publicsite.format.minute").format(start) + "–" + HOUR.format(end);
        }
        return span(start.toLocalDate(), end.toLocalDate());
    }

    /** The same with both hours, for the activity's own page. */
    String fullSpan(Instant from, Instant to) {
        return MINUTE.format(beijing(from)) + " – " + MINUTE.format(beijing(to));
    }

    String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    private DateTimeFormatter format(String key) {
        Locale locale = locale();
        return formats.computeIfAbsent(locale + " " + key, unknown -> DateTimeFormatter.ofPattern(text(key), locale));
    }

    private static ZonedDateTime beijing(Instant instant) {
        return instant.atZone(PortalClock.BEIJING);
    }

    private static boolean isChinese() {
        return locale().getLanguage().equals("zh");
    }

    private static Locale locale() {
        Locale asked = LocaleContextHolder.getLocale();
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
