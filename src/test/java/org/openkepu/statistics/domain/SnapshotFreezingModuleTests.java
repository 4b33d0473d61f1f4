package org.openkepu.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** Months and stages are frozen once, by the portal's clock, and say when that was late. */
@PageTest
class SnapshotFreezingModuleTests {

    @Autowired
    SnapshotFreezing freezing;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PortalClock clock;

    @Autowired
    Portal portal;

    private final Instant before = Instant.parse("2022-09-20T02:00:00Z");

    @AfterEach
    void backToTheMiddleOfTheCampaign() {
        clock.moveTo(before);
    }

    @Test
    void theMomentsAreTheEndsOfMonthsAndStages() {
        List<String> labels = SnapshotFreezing.moments(campaigns.current()).stream()
                .map(SnapshotFreezing.Moment::label)
                .toList();
        assertThat(labels)
                .containsExactlyInAnyOrder(
                        "2022-08",
                        "2022-09",
                        "2022-10",
                        "FILING",
                        "SUPPLEMENT",
                        "SUMMARY",
                        "ANNUAL_SUMMARY",
                        "RECOMMENDATION");
    }

    @Test
    void whatIsOverIsFrozenOnceAndNothingBefore() {
        clock.moveTo(Instant.parse("2022-09-28T15:59:58Z"));
        freezing.freeze();
        assertThat(labels()).contains("2022-08").doesNotContain("FILING", "2022-09");
        clock.moveTo(Instant.parse("2022-09-28T16:00:00Z"));
        freezing.freeze();
        assertThat(labels()).contains("FILING").doesNotContain("2022-09");
        int frozen = labels().size();
        assertThat(freezing.freeze()).isZero();
        assertThat(labels()).hasSize(frozen).doesNotHaveDuplicates();
        StatisticsSnapshot filing = snapshots.of(campaigns.current(), Scope.EVERYTHING).stream()
                .filter(one -> one.label().equals("FILING"))
                .findFirst()
                .orElseThrow();
        assertThat(filing.isLate()).isFalse();
        assertThat(snapshots.table(filing, Scope.EVERYTHING).rows().stream()
                        .mapToLong(row -> row.figures().published())
                        .sum())
                .isEqualTo(filing.figures().published());
    }

    private List<String> labels() {
        return snapshots.of(campaigns.current(), Scope.EVERYTHING).stream()
                .map(StatisticsSnapshot::label)
                .toList();
    }

    @Test
    void everyBodyReadsThoseOfItsOwnScope() {
        freezing.freeze();
        for (String login : List.of("province-ningxia", "society-physics")) {
            var page = portal.as(login).get("/office/statistics/snapshots").hasStatus(200);
            String one = page.select("tr[data-snapshot=2022-08] a").attr("href");
            portal.as(login).get(one).hasStatus(200);
        }
    }
}
