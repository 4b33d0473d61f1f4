package org.openkepu.notification.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ListedPeople;
import org.openkepu.activity.ListedPerson;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Mobile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a science worker, having answered a code, sees and decides about the own data (trust, personal information). */
@Service
@Transactional
public class OwnData {

    private final ListedPeople listed;
    private final NeverContact never;

    OwnData(ListedPeople listed, NeverContact never) {
        this.listed = listed;
        this.never = never;
    }

    /** An entry's correction as typed; an empty name leaves the name as it is. */
    public record Correction(
            @Nullable String name,
            @Nullable String unit,
            @Nullable String field) {

        /** Nothing of it is printed. */
        @Override
        public String toString() {
            return "Correction";
        }
    }

    /** The lists the number stands on, the latest activity first. */
    @Transactional(readOnly = true)
    public List<ListedPerson> of(Mobile mobile) {
        return listed.of(mobile);
    }

    /**
     * Corrects one entry.
     *
     * @throws org.openkepu.shared.NotFound when the number does not stand there
     * @throws FormRefused with every problem of the form
     */
    public void correct(UUID activityId, Mobile mobile, Correction typed) {
        var reader = new FieldReader();
        String name = reader.field("name", typed.name()).line(1, 50);
        String unit = reader.field("unit", typed.unit()).line(1, 100);
        String field = reader.field("field", typed.field()).line(1, 100);
        FormRefused.when(reader.problems());
        listed.correct(activityId, mobile, cell(name), orEmpty(cell(unit)), orEmpty(cell(field)));
    }

    /** Takes the number off one list, off all of them for null. */
    public void remove(@Nullable UUID activityId, Mobile mobile) {
        if (activityId != null) {
            listed.remove(activityId, mobile);
            return;
        }
        listed.of(mobile).stream().map(ListedPerson::activityId).sorted().forEach(id -> listed.remove(id, mobile));
    }

    /** Never write to the number again, or allow it again. */
    public void contact(Mobile mobile, boolean allowed) {
        if (allowed) {
            never.allow(mobile);
        } else {
            never.add(mobile);
        }
    }

    @Transactional(readOnly = true)
    public boolean isNeverContacted(Mobile mobile) {
        return never.contains(mobile);
    }

    /** What parts the cells of a list cannot stand in one. */
    private static @Nullable String cell(@Nullable String text) {
        return text == null ? null : text.replaceAll("[\\t,，]+", " ").strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
