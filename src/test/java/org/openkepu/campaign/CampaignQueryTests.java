package org.openkepu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Ids;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stages and extensions as they stand in the database. */
@PageTest
class CampaignQueryTests {

    private static final OffsetDateTime LATER = OffsetDateTime.parse("2022-10-02T00:00:00+08:00");

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient database;

    @AfterEach
    void endExtensions() {
        database.sql("delete from stage_extension where reason = '汛情'").update();
    }

    @Test
    void extendsAStageForWhoeverMayStillComeToNameWhomItIsGrantedFor() {
        extend("UNIT", Ids.next());
        extend("ACTIVITY", Ids.next());
        assertThat(filing(new StageSubject(null, null, "980000", null, Set.of(ExtensionScope.UNIT))))
                .isTrue();
        assertThat(filing(new StageSubject(
                        Ids.next(), Ids.next(), null, null, Set.of(ExtensionScope.PROVINCE, ExtensionScope.BODY))))
                .isFalse();
    }

    @Test
    void keepsTheWindowsOf2022ToTheSecond() {
        Campaign campaign = campaigns.current();
        assertThat(campaign.year()).isEqualTo(2022);
        assertThat(campaign.notice()).isNotNull();
        assertThat(campaign.notice().departments()).isEqualTo(18);
        StageWindow filing = window(StageKind.FILING, StageSubject.ANYBODY);
        assertThat(filing.opensAt()).isEqualTo(Instant.parse("2022-08-14T16:00:00Z"));
        assertThat(filing.lastSecond()).isEqualTo("2022-09-28 23:59:59");
        assertThat(window(StageKind.SUPPLEMENT, StageSubject.ANYBODY).lastSecond())
                .isEqualTo("2022-10-14 23:59:59");
        assertThat(window(StageKind.SUMMARY, StageSubject.ANYBODY).lastSecond()).isEqualTo("2022-10-14 23:59:59");
        assertThat(window(StageKind.RECOMMENDATION, StageSubject.ANYBODY).opensAt())
                .isNull();
    }

    @Test
    void extendsAStageForTheSubjectGrantedAndNobodyElse() {
        UUID activity = Ids.next();
        UUID unit = Ids.next();
        UUID body = Ids.next();
        extend("ACTIVITY", activity);
        extend("UNIT", unit);
        extend("PROVINCE", "990000");
        extend("BODY", body);
        assertThat(filing(new StageSubject(activity, null, null, null))).isTrue();
        assertThat(filing(new StageSubject(null, unit, null, null))).isTrue();
        assertThat(filing(new StageSubject(null, null, "990000", null))).isTrue();
        assertThat(filing(new StageSubject(null, null, null, body))).isTrue();
        assertThat(filing(new StageSubject(Ids.next(), Ids.next(), "980000", Ids.next())))
                .isFalse();
        assertThat(filing(new StageSubject(unit, activity, null, null))).isFalse();
    }

    @Test
    void neverOpensAStageACampaignDoesNotHave() {
        UUID archived = campaigns.ofYear(2020).orElseThrow().id();
        assertThat(campaigns
                        .window(archived, StageKind.FILING, StageSubject.ANYBODY)
                        .opensAt())
                .isNull();
    }

    private boolean filing(StageSubject subject) {
        StageWindow window = window(StageKind.FILING, subject);
        return window.extended() && window.closesAt().equals(LATER.toInstant());
    }

    private StageWindow window(StageKind kind, StageSubject subject) {
        return campaigns.window(campaigns.current().id(), kind, subject);
    }

    private void extend(String scope, Object key) {
        database.sql("""
                        insert into stage_extension (id, campaign_id, kind, scope, scope_key, closes_at, reason, granted_by, granted_at)
                        values (?, ?, 'FILING', ?, ?, ?, '汛情', ?, now())""")
                .params(Ids.next(), campaigns.current().id(), scope, key.toString(), LATER, Ids.next())
                .update();
    }
}
