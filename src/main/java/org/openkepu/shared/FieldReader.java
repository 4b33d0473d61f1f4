package org.openkepu.shared;

import java.net.URI;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a form into values and keeps every problem on the way, in the order asked. A save refuses only what
 * is {@linkplain #wrong() wrong}, a submission also what is missing (contract, One form, one address).
 */
public final class FieldReader {

    /** Characters of the longest address on the web. */
    public static final int LONGEST_ADDRESS = 500;

    private final List<Problem> problems = new ArrayList<>();

    /** The field of this name with what was typed into it. */
    public Field field(String name, @Nullable String typed) {
        return new Field(name, Texts.clean(typed));
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Everything found so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Everything found so far that is present and wrong. */
    public List<Problem> wrong() {
        return problems.stream().filter(problem -> !problem.missing()).toList();
    }

    /** One field; its readers answer null when it is empty or wrong, and say so in the problems. */
    public final class Field {

        private final String name;
        private final String text;

        private Field(String name, String text) {
            this.name = name;
            this.text = text;
        }

        /** An empty field is then a problem for a submission ({@code field.required}). */
        public Field mandatory() {
            if (text.isEmpty()) {
                add(Problem.missing(name));
            }
            return this;
        }

        /** One line of min to max characters. */
        public @Nullable String line(int min, int max) {
            return text.indexOf('\n') < 0 ? text(min, max) : wrong("form.malformed");
        }

        /** A text of min to max characters, lines allowed. */
        public @Nullable String text(int min, int max) {
            if (text.isEmpty()) {
                return null;
            }
            if (Texts.isMalformed(text)) {
                return wrong("form.malformed");
            }
            int length = Texts.length(text);
            if (length >= min && length <= max) {
                return text;
            }
            // one that may be left empty need not have a character either
            return min > 1 ? wrong("form.length", min, max, length) : wrong("form.longest", max, length);
        }

        /** A whole number from min to max in digits of any width, thousands parted by commas or not. */
        public @Nullable Integer number(int min, int max) {
            return read(
                    typed -> Optional.of(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                            .filter(digits -> digits.matches("[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}"))
                            .map(digits -> Integer.valueOf(digits.replace(",", "")))
                            .filter(n -> n >= min && n <= max),
                    new Sentence("form.number", min, max, Math.max(min, Math.min(200, max))));
        }

        /** A date and time in Beijing, {@code 2022-09-17T09:00}. */
        public @Nullable Instant beijingTime() {
            return read(BeijingTime::read, new Sentence("form.time"));
        }

        /** The name of one of the values. */
        public <E extends Enum<E>> @Nullable E oneOf(Class<E> values) {
            return read(
                    typed -> List.of(values.getEnumConstants()).stream()
                            .filter(value -> value.name().equals(typed))
                            .findFirst(),
                    new Sentence("form.choice"));
        }

        /** One of the codes. */
        public @Nullable String among(Collection<String> codes) {
            return read(typed -> Optional.of(typed).filter(codes::contains), new Sentence("form.choice"));
        }

        /** An address on the web, http or https, at most 500 characters. */
        public @Nullable String webAddress() {
            return read(FieldReader::webAddress, new Sentence("form.web-address"));
        }

        /** Whatever the function makes of the text; its empty answer is the problem {@code field.invalid}. */
        public <T> @Nullable T read(Function<String, Optional<T>> reader, Sentence otherwise) {
            if (text.isEmpty()) {
                return null;
            }
            Optional<T> value = reader.apply(text);
            if (value.isEmpty()) {
                add(Problem.wrong(name, "field.invalid", otherwise));
            }
            return value.orElse(null);
        }

        private @Nullable String wrong(String key, Object... arguments) {
            add(Problem.wrong(name, "field.invalid", new Sentence(key, arguments)));
            return null;
        }
    }

    private static Optional<String> webAddress(String typed) {
        try {
            URI address = new URI(typed);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return Optional.of(typed)
                    .filter(text -> web && address.getAuthority() != null && typed.length() <= LONGEST_ADDRESS);
        } catch (java.net.URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** Reads and writes the times of forms. */
    public static final class BeijingTime {

        private BeijingTime() {}

        /** {@code 2022-09-17T09:00} of any width or with a space and seconds, years 2000 to 2100; empty for anything else. */
        public static Optional<Instant> read(String typed) {
            try {
                String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
                var time = LocalDateTime.parse(plain.replace(' ', 'T'));
                boolean sane = time.getYear() >= 2000 && time.getYear() <= 2100;
                return sane ? Optional.of(time.atZone(PortalClock.BEIJING).toInstant()) : Optional.empty();
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }

        /** As a form's field holds it: {@code 2022-09-17T09:00}. */
        public static String write(Instant instant) {
            return LocalDateTime.ofInstant(instant, PortalClock.BEIJING)
                    .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                    .toString();
        }
    }
}
