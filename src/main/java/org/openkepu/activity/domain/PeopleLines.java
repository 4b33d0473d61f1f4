package org.openkepu.activity.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Mobile;

/** Changes single rows of a list of science workers as typed, leaving every other row exactly as it is. */
final class PeopleLines {

    private PeopleLines() {}

    /** The list with every row of the number replaced by a line, or left out for null. */
    static String replaced(String list, Mobile mobile, @Nullable String line) {
        return Arrays.stream(list.split("\\R", -1))
                .map(row -> isOf(row, mobile) ? line : row)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOf(String row, Mobile mobile) {
        List<String> cells = PeopleCells.of(row);
        return cells.size() > 1
                && Mobile.read(cells.get(1)).filter(mobile::equals).isPresent();
    }
}
