package org.openkepu.activity.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityViews;
import org.openkepu.activity.Facet;
import org.openkepu.activity.PublishedActivity;
import org.openkepu.shared.PortalClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sees the public list in other ways; from counters where they are kept, else by counting what the filter finds. */
@Service
class PublishedViews implements ActivityViews {

    private static final int BATCH = 2_000;

    private final JdbcClient database;
    private final ActivityFigures figures;
    private final DayCounts days;
    private final FoundCounts found;
    private final PortalClock clock;

    PublishedViews(JdbcClient database, ActivityFigures figures, DayCounts days, FoundCounts found, PortalClock clock) {
        this.database = database;
        this.figures = figures;
        this.days = days;
        this.found = found;
        this.clock = clock;
    }

    @Override
    public Optional<Map<LocalDate, Long>> days(ActivityFilter filter, LocalDate from, LocalDate to) {
        Optional<TreeMap<LocalDate, Long>> steps = days.isKept(filter)
                ? Optional.of(days.kept(filter))
                : days.counted(ListCondition.of(filter, clock.now()));
        return steps.map(kept -> running(kept, from, to));
    }

    private static Map<LocalDate, Long> running(TreeMap<LocalDate, Long> steps, LocalDate from, LocalDate to) {
        var running = new TreeMap<LocalDate, Long>();
        long sum =
                steps.headMap(from).values().stream().mapToLong(Long::longValue).sum();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            sum += steps.getOrDefault(day, 0L);
            if (sum > 0) {
                running.put(day, sum);
            }
        }
        return running;
    }

    @Override
    public Optional<Map<String, Long>> provinces(ActivityFilter filter) {
        var counts = new TreeMap<String, Long>();
        if (filter.isPlaceOnly()) {
            figures.by(filter.year(), Asked.place(filter), Facet.PROVINCE)
                    .forEach(line -> counts.put(line.value(), line.figures().published()));
            return Optional.of(counts);
        }
        var condition = ListCondition.of(filter, clock.now());
        boolean whole = found.by(
                "a.province_code",
                "province_code",
                condition,
                row -> counts.put(row.getString("province_code"), row.getLong("number")));
        return whole ? Optional.of(counts) : Optional.empty();
    }

    @Override
    public List<PublishedActivity> agenda(ActivityFilter filter, LocalDate from, int most) {
        var wanted = ListCondition.of(filter, clock.now());
        var called = ListCondition.calledOff(filter, clock.now());
        var parameters = new HashMap<>(called.parameters());
        parameters.putAll(wanted.parameters());
        parameters.put("since", ListCondition.midnight(from));
        parameters.put("most", most);
        String conditions = Stream.of(wanted, called)
                .map(PublishedViews::notOver)
                .distinct()
                .reduce((one, other) -> one + " union all " + other)
                .orElseThrow();
        return database.sql("select " + PublishedRow.COLUMNS + PublishedRow.FROM + " where a.id in (select id from ("
                        + conditions + ") as found order by starts_at limit :most) order by a.starts_at, a.sequence")
                .params(parameters)
                .query((row, n) -> PublishedRow.activity(row))
                .list();
    }

    private static String notOver(ListCondition condition) {
        return "(select id, starts_at from "
                + (condition.inSteps()
                        ? "(" + condition.newest("a.id, a.starts_at, a.ends_at", false) + ") a where a.wanted"
                        : condition.rows())
                + " and a.ends_at >= :since order by a.starts_at limit :most)";
    }

    @Override
    public void each(int year, Consumer<PublishedActivity> reader) {
        long after = 0;
        List<PublishedActivity> batch;
        do {
            batch = database.sql("select " + PublishedRow.COLUMNS + PublishedRow.FROM + """
                             where a.campaign_id = (select id from campaign where year = ?) and a.state = 'PUBLISHED'
                            and a.sequence > ? order by a.sequence limit ?""")
                    .params(year, after, BATCH)
                    .query((row, n) -> PublishedRow.activity(row))
                    .list();
            batch.forEach(reader);
            after = batch.isEmpty() ? after : batch.get(batch.size() - 1).line().sequence();
        } while (batch.size() == BATCH);
    }
}
