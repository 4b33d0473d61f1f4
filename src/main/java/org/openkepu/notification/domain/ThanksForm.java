package org.openkepu.notification.domain;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;

/** The plan of thanks as typed; times are {@code 21:00}. */
public record ThanksForm(
        @Nullable String messageType,
        @Nullable String signature,
        @Nullable String template,
        @Nullable String optOut,
        @Nullable String intervalDays,
        @Nullable String startHour,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String priceFen,
        @Nullable String automatic) {

    /** A text that thanks is never registered as one with a code. */
    public static final List<String> TYPES = List.of(SmsTemplate.NOTICE.name(), SmsTemplate.PROMOTION.name());

    private static final int LONGEST = 200;
    private static final int LONGEST_OPT_OUT = 120;
    /** The address of the page on which people refuse messages, or an answer that refuses them. */
    private static final List<String> WAYS_OUT = List.of("/my-data", "退订");

    private static final Pattern BRACES = Pattern.compile("[{}｛｝]");
    private static final Pattern BRACKETS = Pattern.compile("[{}｛｝【】\\[\\]［］]");

    /** What is written now. */
    public static ThanksForm of(ThanksPlan plan) {
        return new ThanksForm(
                plan.messageType().name(),
                plan.signature(),
                plan.template(),
                plan.optOut(),
                String.valueOf(plan.intervalDays()),
                String.valueOf(plan.startHour()),
                plan.quietFrom().toString(),
                plan.quietTo().toString(),
                String.valueOf(plan.priceFen()),
                plan.automatic() ? "true" : null);
    }

    /**
     * The plan as read.
     *
     * @throws FormRefused with every problem of the form; {@code thanks.text.too-long} beyond 200 characters in all
     */
    ThanksPlan read() {
        var reader = new FieldReader();
        String type = reader.field("messageType", messageType).mandatory().among(TYPES);
        String sign = reader.field("signature", signature).mandatory().line(2, 20);
        refuse(reader, "signature", holds(sign, BRACKETS), "notification.thanks.brackets");
        String words = reader.field("template", template).mandatory().line(5, LONGEST);
        String out = reader.field("optOut", optOut).mandatory().line(5, LONGEST_OPT_OUT);
        wording(reader, words, out);
        Integer interval =
                reader.field("intervalDays", intervalDays).mandatory().number(1, 60);
        Integer hour = reader.field("startHour", startHour).mandatory().number(0, 23);
        LocalTime from = time(reader, "quietFrom", quietFrom);
        LocalTime to = time(reader, "quietTo", quietTo);
        Integer price = reader.field("priceFen", priceFen).mandatory().number(0, 1_000);
        if (words != null && sign != null && out != null && words.length() + sign.length() + out.length() > LONGEST) {
            reader.add(Problem.wrong("template", "thanks.text.too-long", LONGEST));
        }
        if (from != null && to != null) {
            hours(reader, hour, new QuietHours(from, to));
        }
        FormRefused.when(reader.problems());
        return new ThanksPlan(
                0,
                SmsTemplate.valueOf(need(type)),
                need(sign),
                need(words),
                need(out),
                need(interval),
                need(hour),
                need(from),
                need(to),
                need(price),
                "true".equals(automatic),
                false);
    }

    /** The name has its place in the text, and no other brace would be sent as it is. */
    private static void wording(FieldReader reader, @Nullable String words, @Nullable String out) {
        if (words != null) {
            boolean named = words.contains(ThanksPlan.NAME);
            refuse(reader, "template", !named, "notification.thanks.nameless", ThanksPlan.NAME);
            boolean others = holds(words.replace(ThanksPlan.NAME, ""), BRACES);
            refuse(reader, "template", others, "notification.thanks.braces", ThanksPlan.NAME);
        }
        refuse(reader, "optOut", holds(out, BRACES), "notification.thanks.braces.none");
        boolean way = out == null || WAYS_OUT.stream().anyMatch(out::contains);
        refuse(reader, "optOut", !way, "notification.thanks.opt-out.none");
    }

    /** What begins in quiet hours would not begin. */
    private static void hours(FieldReader reader, @Nullable Integer hour, QuietHours quiet) {
        refuse(reader, "quietTo", !quiet.leaveAnHour(), "notification.thanks.quiet.long");
        boolean inside = hour != null && quiet.contains(LocalTime.of(hour, 0));
        refuse(reader, "startHour", inside, "notification.thanks.hour.quiet", quiet.from(), quiet.to());
    }

    private static boolean holds(@Nullable String text, Pattern characters) {
        return text != null && characters.matcher(text).find();
    }

    private static void refuse(FieldReader reader, String field, boolean wrong, String key, Object... arguments) {
        if (wrong) {
            reader.add(Problem.wrong(field, "field.invalid", new Sentence(key, arguments)));
        }
    }

    private static @Nullable LocalTime time(FieldReader reader, String name, @Nullable String typed) {
        return reader.field(name, typed).mandatory().read(ThanksForm::clock, new Sentence("notification.thanks.time"));
    }

    private static Optional<LocalTime> clock(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static <T> T need(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
