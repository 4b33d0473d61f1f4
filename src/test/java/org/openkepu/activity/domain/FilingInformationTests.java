package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.Mode;

/** The one territory of an activity, and the facts made of a filing. */
class FilingInformationTests {

    @Test
    void belongsWhereItIsHeld() {
        var typed = Typed.whole().with("hostRegion", "110101");
        assertThat(Known.filing(typed).territoryRegionCode()).isEqualTo("640104");
    }

    @Test
    void anOnlineOneBelongsWhereItsHostSits() {
        var typed = Typed.whole()
                .with("hostRegion", "110101")
                .with("mode", "ONLINE")
                .with("url", "https://example.org/live");
        assertThat(Known.filing(typed).territoryRegionCode()).isEqualTo("110101");
    }

    @Test
    void certifiesByTheRegisterEntryOnlyWhileItHolds() {
        var filing = Known.filing(Typed.whole().with("unitName", Known.MUSEUM.name()));
        Facts certified = Facts.of(filing, Known.MUSEUM, Known.XINGQING);
        assertThat(certified.certifiedCategory()).isEqualTo(Known.MUSEUM.category());
        assertThat(certified.certifiedDemo()).isTrue();

        var expired = new org.openkepu.registry.CertifiedUnit(
                Known.MUSEUM.id(), Known.MUSEUM.name(), Known.MUSEUM.category(), false, true, null);
        Facts uncertified = Facts.of(filing, expired, Known.XINGQING);
        assertThat(uncertified.certifiedCategory()).isNull();
        assertThat(uncertified.certifiedDemo()).isFalse();
    }

    @Test
    void makesNoFactOfTheContact() {
        Facts facts = Known.facts(Typed.whole());
        assertThat(facts.toString()).doesNotContain("19900001234").doesNotContain("马老师");
        assertThat(List.of(facts.grams())).doesNotContain("马老", "19");
        assertThat(facts.mode()).isEqualTo(Mode.OFFLINE);
    }
}
