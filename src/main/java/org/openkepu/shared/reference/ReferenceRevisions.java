package org.openkepu.shared.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the snapshots of all instances current: whoever changes reference data raises its area's revision, and every
 * instance looks once a second, apart from any request, whether one has grown.
 */
@Component
@DependsOnDatabaseInitialization
public class ReferenceRevisions implements SmartLifecycle {

    static final String RAISE = """
            insert into reference_revision (area, revision, changed_at) values (:area, 1, now())
            on conflict (area) do update
            set revision = reference_revision.revision + 1, changed_at = excluded.changed_at""";

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceRevisions.class);

    private final JdbcClient jdbc;
    private final List<Snapshot<?>> snapshots = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService watch;

    ReferenceRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A snapshot loaded now and kept current from here on; the area is the one given to {@link ReferenceFiles#load}. */
    public <T> Snapshot<T> keep(String area, Supplier<T> loading) {
        var snapshot = new Snapshot<>(area, loading, current().getOrDefault(area, 0L));
        snapshots.add(snapshot);
        return snapshot;
    }

    /** Says, within the caller's transaction, that an area's data has changed; all instances follow within about a second. */
    public void raise(String area) {
        jdbc.sql(RAISE).param("area", area).update();
    }

    /** Brings all snapshots of this instance up to date now, for whoever must see an own change at once. */
    public void follow() {
        Map<String, Long> current = current();
        snapshots.forEach(snapshot -> snapshot.follow(current.getOrDefault(snapshot.area(), 0L)));
    }

    private void followQuietly() {
        try {
            follow();
        } catch (RuntimeException databaseAway) {
            LOG.debug("snapshots stay as they are: {}", databaseAway.getMessage());
        }
    }

    private Map<String, Long> current() {
        Map<String, Long> revisions = new HashMap<>();
        jdbc.sql("select area, revision from reference_revision")
                .query((RowCallbackHandler) row -> revisions.put(row.getString(1), row.getLong(2)));
        return revisions;
    }

    @Override
    public synchronized void start() {
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "reference-revisions");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::followQuietly, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
