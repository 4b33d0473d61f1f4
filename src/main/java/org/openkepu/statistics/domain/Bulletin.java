package org.openkepu.statistics.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin (通报): a table that stands as it was when it was published.
 *
 * @param lines empty in lists
 * @param cutOff the portal's instant of counting, which is that of publishing
 */
public record Bulletin(
        UUID id,
        BulletinKind kind,
        BulletinAudience audience,
        int year,
        String title,
        Instant cutOff,
        List<Line> lines) {

    /**
     * One line; its figures are null where there are none to be had.
     *
     * @param place where it stands, empty where that is not known
     * @param category register of a county, else null
     * @param provinceCode whose it is, null where that is not known
     */
    public record Line(
            String name,
            String place,
            @Nullable String category,
            @Nullable String provinceCode,
            @Nullable Long published,
            @Nullable Long complete,
            @Nullable Long foodSafety,
            @Nullable Long personTimes) {}

    /** The sum of a column. */
    public long sum(java.util.function.Function<Line, @Nullable Long> column) {
        return lines.stream()
                .map(column)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
