package org.openkepu.statistics.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openkepu.activity.ActivityFigures;
import org.openkepu.activity.Facet;
import org.openkepu.activity.FigureLine;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes the figures at the end of each month and stage of the current campaign, by the portal's clock: once, however often
 * it runs and on however many instances; what was missed is taken late and says so.
 */
@Component
class SnapshotFreezing {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFreezing.class);
    private static final List<Facet> FACETS = List.of(Facet.PROVINCE, Facet.CITY, Facet.COUNTY, Facet.AUTHORITY);

    private final ActivityFigures figures;
    private final SnapshotRecords records;
    private final Campaigns campaigns;
    private final PortalClock clock;
    private final TransactionTemplate transaction;

    SnapshotFreezing(
            ActivityFigures figures,
            SnapshotRecords records,
            Campaigns campaigns,
            PortalClock clock,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.records = records;
        this.campaigns = campaigns;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A moment at which figures are frozen. */
    record Moment(String kind, String label, Instant dueAt) {}

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    void freezeQuietly() {
        try {
            freeze();
        } catch (DataAccessException databaseAway) {
            LOG.debug("figures are frozen later: {}", databaseAway.getMessage());
        }
    }

    /** Freezes every moment that is over and not frozen yet; answers how many. */
    int freeze() {
        Campaign campaign = campaigns.current();
        int frozen = 0;
        for (Moment moment : moments(campaign)) {
            boolean over = !clock.now().isBefore(moment.dueAt());
            if (over
                    && !records.exists(campaign.id(), moment.kind(), moment.label())
                    && Boolean.TRUE.equals(transaction.execute(status -> freeze(campaign, moment)))) {
                frozen++;
            }
        }
        return frozen;
    }

    private boolean freeze(Campaign campaign, Moment moment) {
        var id = Ids.next();
        if (!records.take(id, campaign.id(), moment.kind(), moment.label(), moment.dueAt(), clock.now())) {
            return false;
        }
        records.add(id, "", List.of(new FigureLine("", figures.total(campaign.year(), Scope.EVERYTHING))));
        for (Facet facet : FACETS) {
            records.add(id, facet.name(), figures.by(campaign.year(), Scope.EVERYTHING, facet));
        }
        return true;
    }

    /** The ends of the months from the first activity to the last stage, and of the stages. */
    static List<Moment> moments(Campaign campaign) {
        var moments = new ArrayList<Moment>();
        YearMonth last = campaign.stages().stream()
                .map(StageWindow::closesAt)
                .max(Comparator.naturalOrder())
                .map(end -> YearMonth.from(end.minusNanos(1).atZone(PortalClock.BEIJING)))
                .orElse(YearMonth.from(campaign.activityTo()));
        for (YearMonth month = YearMonth.from(campaign.activityFrom());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            Instant end = month.plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(PortalClock.BEIJING)
                    .toInstant();
            moments.add(new Moment("MONTH", month.toString(), end));
        }
        campaign.stages()
                .forEach(stage -> moments.add(new Moment("STAGE", stage.kind().name(), stage.closesAt())));
        return moments;
    }
}
