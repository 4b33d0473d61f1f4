package org.openkepu.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.account.CertificationApplication;
import org.openkepu.account.CertificationState;
import org.openkepu.account.InformantType;
import org.openkepu.shared.RuleBroken;

/** The life of an application. */
class CertificationTests {

    private static final Instant NOW = Instant.parse("2022-09-20T02:00:00Z");

    private final Certification certification = new Certification(UUID.randomUUID(), stated("甲单位"), 7, NOW);

    @Test
    void waitsAtFirst() {
        assertThat(certification.state()).isEqualTo(CertificationState.PENDING);
    }

    @Test
    void isGrantedOnce() {
        assertThat(certification.grant()).isTrue();
        assertThat(certification.grant()).isFalse();
        assertThat(certification.state()).isEqualTo(CertificationState.GRANTED);
    }

    @Test
    void keepsTheFirstDecision() {
        certification.grant();
        assertThat(certification.reject("too late")).isFalse();
        assertThat(certification.state()).isEqualTo(CertificationState.GRANTED);
        assertThat(certification.reason()).isNull();
    }

    @Test
    void isNotGrantedAfterARejection() {
        assertThat(certification.reject("单位名称不是全称")).isTrue();
        assertThat(certification.grant()).isFalse();
        assertThat(certification.reason()).isEqualTo("单位名称不是全称");
    }

    @Test
    void isRejectedWithAReasonOnly() {
        assertThatThrownBy(() -> certification.reject(""))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("account.certification.reason-required");
        assertThat(certification.state()).isEqualTo(CertificationState.PENDING);
    }

    @Test
    void waitsAgainWhenCorrectedAfterARejection() {
        certification.reject("单位名称不是全称");
        certification.correct(stated("乙单位"), 9, NOW);
        assertThat(certification.state()).isEqualTo(CertificationState.PENDING);
        assertThat(certification.reason()).isNull();
        assertThat(certification.application().unitName()).isEqualTo("乙单位");
    }

    @Test
    void isNotCorrectedOnceGranted() {
        certification.grant();
        assertThatThrownBy(() -> certification.correct(stated("乙单位"), 9, NOW))
                .hasMessage("account.certification.granted");
        assertThat(certification.application().unitName()).isEqualTo("甲单位");
    }

    private static CertificationApplication stated(String unit) {
        return new CertificationApplication("演示人员", "640104", unit, InformantType.INDIVIDUAL, null);
    }
}
