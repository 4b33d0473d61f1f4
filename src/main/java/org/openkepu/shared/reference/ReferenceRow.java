package org.openkepu.shared.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/** One row of a reference file, its fields asked for by the name in the header. */
public final class ReferenceRow {

    private final NamedCsvRecord row;

    ReferenceRow(NamedCsvRecord row) {
        this.row = row;
    }

    /** The field, the empty string where nothing stands. Fails with NoSuchElementException for a field the file lacks. */
    public String text(String field) {
        return row.getField(field).strip();
    }

    /** The field, null where nothing stands. */
    public @Nullable String orNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }
}
