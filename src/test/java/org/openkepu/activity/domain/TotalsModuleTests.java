package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.Access;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.ActivityFilter;
import org.openkepu.activity.ActivityState;
import org.openkepu.activity.Days;
import org.openkepu.activity.Facet;
import org.openkepu.activity.FigureLine;
import org.openkepu.activity.Figures;
import org.openkepu.activity.Mode;
import org.openkepu.activity.Phase;
import org.openkepu.activity.Trait;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Totals and figures from counters equal a full count, at every moment and whatever is written beside (ADR 5). */
@SpringBootTest
class TotalsModuleTests {

    private static final int WRITERS = 8;
    private static final int WRITES = 250;

    @Autowired
    JdbcClient database;

    @Autowired
    Totals totals;

    @Autowired
    ActivityFigures figures;

    @Autowired
    CountFolding folding;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID owner = Ids.next();

    @BeforeEach
    void anOwner() {
        database.sql("""
                        insert into account (id, version, login, password_hash, name, role, disabled, must_change_password,
                            session_epoch, created_at)
                        values (?, 0, ?, '', 'x', 'INFORMANT', false, false, 0, now())""").params(owner, owner.toString()).update();
    }

    @Test
    void equalAFullCountAtEveryMomentWithManyWriters() throws Exception {
        var workers = Executors.newFixedThreadPool(WRITERS + 2);
        List<Future<?>> writing = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            var writer = new RandomWrites(database, transactions, owner, i);
            writing.add(workers.submit(() -> writer.write(WRITES)));
        }
        Callable<Integer> comparing = () -> {
            int compared = 0;
            do {
                folding.fold();
                compare(new Random(compared++));
            } while (writing.stream().anyMatch(writer -> !writer.isDone()));
            return compared;
        };
        var compared = List.of(workers.submit(comparing), workers.submit(comparing));
        for (Future<?> writer : writing) {
            writer.get();
        }
        for (Future<Integer> rounds : compared) {
            assertThat(rounds.get()).isPositive();
        }
        workers.shutdown();
        compare(new Random(1));
        folding.fold();
        for (int seed = 2; seed < 8; seed++) {
            compare(new Random(seed));
        }
        assertThat(totals.ofYear(2022)).isPositive();
    }

    @Test
    void countWhatNobodyKeepsACounterOf() {
        assertThat(totals.of(filter("640000", null, null, "QUIZ", "SPIRIT", null, null, null)))
                .isEmpty();
        assertThat(totals.of(ActivityFilter.ofYear(2022).in(Phase.CANCELLED))).isEmpty();
        assertThat(totals.of(
                        filter(null, null, null, "QUIZ", null, null, null, null).in(Phase.OVER)))
                .isEmpty();
        assertThat(totals.of(filter("640000", "640100", null, null, null, null, null, null)
                        .in(Phase.OVER)))
                .isEmpty();
        assertThat(totals.of(filter(null, null, null, "QUIZ", "SPIRIT", Mode.ONLINE, null, null)))
                .isEmpty();
        assertThat(totals.of(filter(null, null, null, null, null, null, day(20), day(19))))
                .isEmpty();
        assertThat(totals.of(filter("640000", "640100", null, null, null, null, day(19), day(20))))
                .isEmpty();
    }

    @Test
    void areNothingOutsideTheScope() {
        var everything = Narrowing.PUBLISHED;
        assertThat(totals.of(
                        province("640000"), filter("110000", null, null, null, null, null, null, null), everything))
                .hasValue(0);
        var another = new Narrowing(Set.of(ActivityState.PUBLISHED), null, null, Ids.next(), null, null, null);
        assertThat(totals.of(
                        Scope.attributedTo(RandomWrites.authorities(database).get(0)),
                        ActivityFilter.ofYear(2022),
                        another))
                .hasValue(0);
    }

    /** Exact totals, figures and the full counts, all of one snapshot. */
    private void compare(Random random) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(status -> {
            var full = new FullCount(database);
            Instant now = now(random);
            Stream.concat(filters(random).stream(), publicFilters(random).stream())
                    .forEach(filter -> assertThat(totals.of(Scope.EVERYTHING, filter, Narrowing.PUBLISHED, now))
                            .as(filter + " at " + now)
                            .hasValue(full.list(Scope.EVERYTHING, filter, Narrowing.PUBLISHED, now)));
            Scope scope = any(scopes(), random);
            compareLists(full, scope, random);
            compareFigures(full, scope);
        });
    }

    private void compareLists(FullCount full, Scope scope, Random random) {
        if (scope.line() == Scope.Line.CITY || scope.line() == Scope.Line.COUNTY) {
            return;
        }
        Instant now = now(random);
        var filters = Stream.concat(filters(random).stream(), publicFilters(random).stream())
                .toList();
        for (ActivityFilter filter : filters) {
            for (Narrowing narrowing : narrowings(random)) {
                totals.of(scope, filter, narrowing, now)
                        .ifPresent(total -> assertThat(total)
                                .as(scope + " " + filter + " " + narrowing)
                                .isEqualTo(full.list(scope, filter, narrowing, now)));
            }
        }
    }

    private void compareFigures(FullCount full, Scope scope) {
        Figures total = figures.total(2022, scope);
        assertThat(total).as(scope.toString()).isEqualTo(full.total(2022, scope));
        for (Facet facet : Facet.values()) {
            List<FigureLine> lines = figures.by(2022, scope, facet);
            assertThat(lines).as(scope + " by " + facet).isEqualTo(full.by(2022, scope, facet));
            if (facet.addsUp()) {
                assertThat(lines.stream().map(FigureLine::figures).reduce(Figures.NONE, Figures::plus))
                        .as("the parts of " + facet)
                        .isEqualTo(total);
            }
        }
        var states = full.states(2022, scope);
        figures.states(2022, scope)
                .forEach((state, n) ->
                        assertThat(n).as(scope + " " + state).isEqualTo(states.getOrDefault(state.name(), 0L)));
        assertThat(figures.funnel(2022, scope).published()).isEqualTo(total.published());
    }

    private List<Scope> scopes() {
        var scopes = new ArrayList<>(List.of(
                Scope.EVERYTHING,
                province("640000"),
                province("110000"),
                Scope.territory(Scope.Line.CITY, "640100"),
                Scope.territory(Scope.Line.COUNTY, "640104")));
        RandomWrites.authorities(database).stream()
                .limit(3)
                .map(Scope::attributedTo)
                .forEach(scopes::add);
        return scopes;
    }

    private static Scope province(String code) {
        return Scope.territory(Scope.Line.PROVINCE, code);
    }

    private List<Narrowing> narrowings(Random random) {
        var states = random.nextBoolean()
                ? Set.of(ActivityState.PUBLISHED)
                : Set.of(ActivityState.SUBMITTED, ActivityState.HIDDEN, ActivityState.PUBLISHED);
        UUID authority = any(RandomWrites.authorities(database), random);
        UUID unit = any(RandomWrites.units(database), random);
        return List.of(
                new Narrowing(states, null, null, null, null, null, null),
                new Narrowing(states, true, null, null, null, null, null),
                new Narrowing(states, false, null, null, null, Days.of(day(17)), null),
                new Narrowing(states, null, null, null, null, new Days(day(16), day(18)), null),
                new Narrowing(states, true, null, null, null, Days.from(day(19)), null),
                new Narrowing(states, null, true, null, null, null, null),
                new Narrowing(states, null, false, null, unit, null, null),
                new Narrowing(states, true, true, null, null, null, null),
                new Narrowing(states, false, false, null, null, null, null),
                new Narrowing(states, null, null, authority, null, null, null),
                new Narrowing(states, true, null, authority, null, null, null),
                new Narrowing(states, null, null, null, null, null, any(List.of(Trait.values()), random)),
                new Narrowing(states, null, null, authority, null, null, any(List.of(Trait.values()), random)),
                new Narrowing(states, null, null, null, unit, null, Trait.ON_TIME));
    }

    private static List<ActivityFilter> filters(Random random) {
        String[] place = any(RandomWrites.PLACES, random);
        LocalDate from = day(random.nextInt(15, 25));
        LocalDate to = from.plusDays(random.nextInt(3));
        return List.of(
                ActivityFilter.ofYear(2022),
                ActivityFilter.ofYear(2021),
                filter(place[0], null, null, null, null, null, null, null),
                filter(place[0], place[1], null, null, null, null, null, null),
                filter(place[0], place[1], place[2], null, null, null, null, null),
                filter(place[0], place[1], null, any(RandomWrites.FORMS, random), null, null, null, null),
                filter(null, null, null, any(RandomWrites.FORMS, random), null, null, null, null),
                filter(place[0], null, null, null, any(RandomWrites.THEMES, random), null, null, null),
                filter(place[0], null, null, null, null, any(Mode.values(), random), null, null),
                filter(place[0], null, null, null, null, null, from, from),
                filter(null, null, null, null, null, null, from, to),
                filter(null, null, null, null, null, null, from, null),
                filter(null, null, null, null, null, null, null, to),
                new ActivityFilter(2022, null, place[0], null, null, null, null, null, null, null, "YOUTH", null));
    }

    /** What only everything, or a province, has counters of. */
    private static List<ActivityFilter> publicFilters(Random random) {
        String[] place = any(RandomWrites.PLACES, random);
        String form = any(RandomWrites.FORMS, random);
        String theme = any(RandomWrites.THEMES, random);
        LocalDate from = day(random.nextInt(15, 25));
        var phase = any(List.of(Phase.UPCOMING, Phase.ONGOING, Phase.OVER), random);
        var access = any(List.of(Access.values()), random);
        var year = ActivityFilter.ofYear(2022);
        return List.of(
                year.in(phase),
                filter(place[0], null, null, null, null, null, null, null).in(phase),
                with(year, access),
                with(filter(place[0], null, null, null, null, null, null, null), access),
                with(filter(null, null, null, form, null, null, null, null), access),
                with(filter(null, null, null, null, null, any(Mode.values(), random), null, null), access),
                with(filter(null, null, null, null, null, null, from, from), access),
                with(year, Access.FREE, Access.ONLINE),
                filter(null, null, null, form, theme, null, null, null),
                filter(null, null, null, form, null, null, from, from.plusDays(2)),
                filter(null, null, null, null, theme, null, null, from),
                filter(null, null, null, null, null, any(Mode.values(), random), from, null),
                new ActivityFilter(2022, null, null, null, null, null, null, form, null, null, "YOUTH", null),
                new ActivityFilter(2022, null, null, null, null, from, from, null, null, null, "PUBLIC", null));
    }

    private static ActivityFilter with(ActivityFilter of, Access... access) {
        return new ActivityFilter(
                of.year(),
                of.q(),
                of.provinceCode(),
                of.cityCode(),
                of.countyCode(),
                of.from(),
                of.to(),
                of.form(),
                of.theme(),
                of.mode(),
                of.audience(),
                of.phase(),
                Set.of(access));
    }

    /** Some instant of the days activities begin and end on, often the very one of a beginning or an end. */
    private static Instant now(Random random) {
        Instant midnight =
                day(random.nextInt(15, 25)).atStartOfDay(PortalClock.BEIJING).toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> midnight;
            case 1 -> midnight.plus(Duration.ofHours(1 + random.nextInt(9))).minusNanos(1_000);
            default -> midnight.plusSeconds(random.nextInt(86_400));
        };
    }

    private static ActivityFilter filter(
            @Nullable String province,
            @Nullable String city,
            @Nullable String county,
            @Nullable String form,
            @Nullable String theme,
            @Nullable Mode mode,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new ActivityFilter(2022, null, province, city, county, from, to, form, theme, mode, null, null);
    }

    private static LocalDate day(int of) {
        return LocalDate.of(2022, 9, of);
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
