package org.openkepu.shared.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openkepu.shared.Mobile;

/**
 * What a person typed into a form whose session had run out, kept for that person alone.
 *
 * @param form the form's own address
 * @param nameKey message key of the form's name
 * @param fields every text field as posted, the form's {@code version} included
 * @param keptAt when, by the machine's clock
 * @param hoursLeft how long it is still kept, at least 1
 */
public record ParkedText(
        UUID id, String form, String nameKey, Map<String, List<String>> fields, Instant keptAt, int hoursLeft) {

    private static final int LONGEST = 40;

    /** Identifiers, codes, dates and numbers: nobody knows a text again by them. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_:.-]*");

    /** The address at which the form is shown with this text in it. */
    public String address() {
        return form + "?parked=" + id;
    }

    /** The longest text of it, shortened, by which its author knows it again; mobile numbers in it are masked. */
    public String beginning() {
        String longest = fields.values().stream()
                .flatMap(List::stream)
                .filter(text -> !CODE.matcher(text).matches())
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        String line = Mobile.maskedIn(longest.replaceAll("\\s+", " ").strip());
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }

    /** Nothing that was typed. */
    @Override
    public String toString() {
        return "ParkedText " + id;
    }
}
