package org.openkepu.campaign.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Choice;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;

/**
 * One option list as typed: names of the known codes in their order, the codes that are retired, and one more entry.
 *
 * @param names Chinese names, as many as there are entries
 * @param namesEn English names, as many
 * @param retired codes offered no more
 * @param positions the places wished for, from 1, as many as there are entries; none keeps its place
 */
public record OptionsForm(
        @Nullable List<String> names,
        @Nullable List<String> namesEn,
        @Nullable List<String> retired,
        @Nullable List<String> positions,
        @Nullable String newCode,
        @Nullable String newName,
        @Nullable String newNameEn) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final int LONGEST = 60;
    private static final int MOST = 999;

    /** The list as it is to be; refuses a form that does not fit the known entries as stale. */
    List<Choice> read(List<Choice> known) {
        var reader = new FieldReader();
        List<Choice> choices = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < known.size(); at++) {
            String code = known.get(at).code();
            String name = reader.field("names", at(names, at)).mandatory().line(1, LONGEST);
            String english =
                    reader.field("namesEn", at(namesEn, at)).mandatory().line(1, LONGEST);
            boolean gone = retired != null && retired.contains(code);
            choices.add(new Choice(code, String.valueOf(name), String.valueOf(english), gone));
            places.put(code, place(reader, at(positions, at), at + 1));
        }
        choices.sort(Comparator.comparing(choice -> places.getOrDefault(choice.code(), 0)));
        String code = reader.field("newCode", newCode).line(2, 40);
        if (code != null) {
            boolean taken = known.stream().anyMatch(choice -> choice.code().equals(code));
            if (taken || !CODE.matcher(code).matches()) {
                reader.add(Problem.wrong("newCode", "campaign.option.code"));
            }
            String name = reader.field("newName", newName).mandatory().line(1, LONGEST);
            String english = reader.field("newNameEn", newNameEn).mandatory().line(1, LONGEST);
            choices.add(new Choice(code, String.valueOf(name), String.valueOf(english)));
        }
        FormRefused.when(reader.problems().stream().distinct().toList());
        return choices;
    }

    /** What entries are ordered by: one moved up stands before the one whose place it takes, one moved down behind it. */
    private static int place(FieldReader reader, @Nullable String typed, int now) {
        Integer wished = reader.field("positions", typed).number(1, MOST);
        return wished == null ? 2 * now : 2 * wished + Integer.compare(wished, now);
    }

    private static @Nullable String at(@Nullable List<String> texts, int at) {
        return texts != null && at < texts.size() ? texts.get(at) : null;
    }
}
