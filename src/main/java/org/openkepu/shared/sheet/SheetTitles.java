package org.openkepu.shared.sheet;

import static org.openkepu.shared.RuleBroken.require;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openkepu.shared.sheet.Sheet.Row;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the columns of a sheet by the titles in its first row, in either language and any order; others are passed over. */
@Component
public class SheetTitles {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final int MISSING = -1;

    private final MessageSource messages;

    SheetTitles(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The rows below the title row, their cells in the order of the keys.
     *
     * @param keys of the titles' texts; no rows at all are answered as they are
     * @throws org.openkepu.shared.RuleBroken {@code sheet.titles}, naming every title the first row lacks
     */
    public List<Row> below(List<Row> rows, List<String> keys) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<Integer> places = places(rows.get(0), keys);
        Locale language = LocaleContextHolder.getLocale();
        List<String> missing = Stream.iterate(0, at -> at < keys.size(), at -> at + 1)
                .filter(at -> places.get(at) == MISSING)
                .map(at -> messages.getMessage(keys.get(at), null, language))
                .toList();
        require(missing.isEmpty(), "sheet.titles", String.join(" / ", missing));
        return rows.stream()
                .skip(1)
                .map(row -> new Row(row.number(), places.stream().map(row::cell).toList()))
                .toList();
    }

    /** Whether the row names every column. */
    public boolean isTitle(Row row, List<String> keys) {
        return !places(row, keys).contains(MISSING);
    }

    private List<Integer> places(Row first, List<String> keys) {
        List<String> cells = first.cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        return keys.stream().map(key -> place(cells, key)).toList();
    }

    private int place(List<String> cells, String key) {
        return LANGUAGES.stream()
                .map(language -> messages.getMessage(key, null, language).toLowerCase(Locale.ROOT))
                .map(cells::indexOf)
                .filter(at -> at != MISSING)
                .findFirst()
                .orElse(MISSING);
    }
}
