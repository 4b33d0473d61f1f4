package org.openkepu.statistics.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityContacts;
import org.openkepu.activity.ActivityLine;
import org.openkepu.activity.ManagedActivities;
import org.openkepu.activity.OfficeFilter;
import org.openkepu.activity.OfficeLine;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Regions;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.openkepu.shared.sheet.SheetStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a list of activities as xlsx while it is read: row by row, in memory that does not grow with the list. */
@Component
public class ActivitySheet {

    private static final Map<String, Integer> COLUMNS = columns();
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(PortalClock.BEIJING);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(PortalClock.BEIJING);
    private static final int AT_ONCE = 500;

    private final ManagedActivities activities;
    private final ActivityContacts contacts;
    private final Regions regions;
    private final Authorities authorities;
    private final MessageSource messages;

    ActivitySheet(
            ManagedActivities activities,
            ActivityContacts contacts,
            Regions regions,
            Authorities authorities,
            MessageSource messages) {
        this.activities = activities;
        this.contacts = contacts;
        this.regions = regions;
        this.authorities = authorities;
        this.messages = messages;
    }

    /** Each column's key with its width in characters. */
    private static Map<String, Integer> columns() {
        var columns = new java.util.LinkedHashMap<String, Integer>();
        columns.put("number", 22);
        columns.put("title", 44);
        columns.put("unit", 32);
        columns.put("certified", 24);
        columns.put("place", 34);
        columns.put("address", 32);
        columns.put("starts", 17);
        columns.put("ends", 17);
        columns.put("mode", 12);
        columns.put("form", 16);
        columns.put("theme", 30);
        columns.put("foodSafety", 10);
        columns.put("authority", 32);
        columns.put("state", 10);
        columns.put("expected", 12);
        columns.put("personTimes", 12);
        columns.put("supplement", 10);
        columns.put("summary", 10);
        columns.put("complete", 10);
        columns.put("contact", 12);
        columns.put("phone", 14);
        columns.put("submitted", 20);
        return columns;
    }

    /**
     * Writes the rows of the list; the stream stays open.
     *
     * @param told how many rows are written, every few hundred rows and at the end
     * @return how many rows were written
     */
    public long write(
            OutputStream out, Scope scope, OfficeFilter filter, Campaign campaign, Locale language, LongConsumer told)
            throws IOException {
        List<String> titles = COLUMNS.keySet().stream()
                .map(column -> say("statistics.export.column." + column, language))
                .toList();
        Names names = new Names(campaign, language);
        try (var sheet =
                new SheetStream(out, say("statistics.export.sheet", language), titles, List.copyOf(COLUMNS.values()))) {
            var read = new ArrayList<OfficeLine>(AT_ONCE);
            activities.each(scope, filter, line -> {
                read.add(line);
                if (read.size() == AT_ONCE) {
                    put(read, sheet, names);
                    told.accept(sheet.rows());
                }
            });
            put(read, sheet, names);
            told.accept(sheet.rows());
            return sheet.rows();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Writes the rows read so far, with their contacts, and begins anew. */
    private void put(List<OfficeLine> read, SheetStream sheet, Names names) {
        Map<UUID, ActivityContacts.Contact> found =
                contacts.of(read.stream().map(OfficeLine::id).toList());
        try {
            for (OfficeLine line : read) {
                sheet.row(cells(line, found.get(line.id()), names));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        read.clear();
    }

    private List<@Nullable Object> cells(OfficeLine line, ActivityContacts.@Nullable Contact contact, Names names) {
        ActivityLine shown = line.line();
        var cells = new ArrayList<@Nullable Object>(COLUMNS.size());
        cells.add(shown.number());
        cells.add(shown.title());
        cells.add(shown.unitName());
        cells.add(shown.certified() == null ? null : names.say("shared.certified." + shown.certified()));
        cells.add(regions.pathName(shown.regionCode()));
        cells.add(line.address());
        cells.add(MINUTE.format(shown.startsAt()));
        cells.add(MINUTE.format(shown.endsAt()));
        cells.add(names.say("statistics.mode." + shown.mode()));
        cells.add(names.forms.getOrDefault(line.form(), line.form()));
        cells.add(names.themes.getOrDefault(line.theme(), line.theme()));
        cells.add(names.yes(line.foodSafety()));
        cells.add(authorities.find(line.authorityId()).map(Authority::name).orElse(null));
        cells.add(names.say("activity.state." + shown.state()));
        cells.add(line.expectedPersonTimes());
        cells.add(line.personTimes());
        cells.add(names.yes(line.supplemented()));
        cells.add(names.yes(line.summarised()));
        cells.add(names.yes(line.isComplete()));
        cells.add(contact == null ? null : contact.name());
        cells.add(contact == null ? null : contact.phone());
        cells.add(SECOND.format(line.submittedAt()));
        return cells;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /** The words of one sheet, looked up once. */
    private final class Names {

        private final Map<String, String> forms;
        private final Map<String, String> themes;
        private final Map<String, String> said = new java.util.HashMap<>();
        private final Locale language;

        Names(Campaign campaign, Locale language) {
            this.language = language;
            this.forms = named(campaign.forms());
            this.themes = named(campaign.themes());
        }

        private Map<String, String> named(List<Choice> choices) {
            return choices.stream().collect(Collectors.toMap(Choice::code, one -> one.nameIn(language)));
        }

        String say(String key) {
            return said.computeIfAbsent(key, any -> ActivitySheet.this.say(key, language));
        }

        String yes(boolean is) {
            return say(is ? "shared.yes" : "shared.no");
        }
    }
}
