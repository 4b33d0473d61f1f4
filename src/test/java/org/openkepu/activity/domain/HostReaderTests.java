package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Problem;

/** What the host page's text amounts to, and which register entry a name is bound to (A32–A38). */
class HostReaderTests {

    private final HostReader reader = new HostReader(Known.regions(), Known.units());

    @Test
    void readsAWholeText() {
        assertThat(read(Typed.whole()).submitted())
                .isEqualTo(new Host("银川市兴庆区实验小学", null, "640104", "马老师", "19900001234"));
    }

    @Test
    void writesBackWhatItRead() {
        Host host = read(Typed.whole()).submitted();
        assertThat(reader.read(HostText.of(host), Known.CAMPAIGN).value()).isEqualTo(host);
    }

    @Test
    void missesEveryFieldOfAnEmptyFormInItsOrder() {
        Reading<Host> empty = reader.read(HostText.EMPTY, Known.CAMPAIGN);
        assertThat(empty.problems())
                .containsExactly(
                        Problem.missing("unitName"),
                        Problem.missing("regionCode"),
                        Problem.missing("contactName"),
                        Problem.missing("contactPhone"));
        assertThat(empty.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"640000", "640100", "710101", "no-region"})
    void refusesARegionThatIsNoLeaf(String code) {
        assertThat(read(Typed.whole().with("hostRegion", code)).wrong())
                .extracting(Problem::field)
                .containsExactly("regionCode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19900001234",
                "0951-1234567",
                "+86 199 0000 1234",
                "(0951) 1234567",
                "（0951）1234567",
                "１９９００００１２３４",
                "0951-1234567 转 801",
                "19900001234 转 801",
                "86-10-65121234",
                "400-810-1234"
            })
    void acceptsNumbersOneCanCall(String phone) {
        assertThat(read(Typed.whole().with("contactPhone", phone)).wrong())
                .as(phone)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "call me",
                "199-0000-123x",
                "１９９０",
                "199000012345678901234567",
                "1390000123",
                "139000012345",
                "+86 139 0000 123",
                "１３９００００１２３",
                "1390000123 转 801"
            })
    void refusesNumbersNobodyCanCall(String phone) {
        assertThat(read(Typed.whole().with("contactPhone", phone)).wrong())
                .extracting(Problem::field)
                .containsExactly("contactPhone");
    }

    @Test
    void bindsTheEntryChosenUnderItsVeryName() {
        var typed = Typed.whole()
                .with("unitName", Known.MUSEUM.name())
                .with("unitId", Known.MUSEUM.id().toString());
        assertThat(read(typed).submitted().unitId()).isEqualTo(Known.MUSEUM.id());
    }

    @Test
    void bindsANameTypedWithoutChoosing() {
        var typed = Typed.whole().with("unitName", Known.MUSEUM.name());
        assertThat(read(typed).submitted().unitId()).isEqualTo(Known.MUSEUM.id());
    }

    @Test
    void neverBindsAnotherNameToTheEntryChosenBefore() {
        var typed = Typed.whole()
                .with("unitName", "宁夏科技馆附属小学")
                .with("unitId", Known.MUSEUM.id().toString());
        assertThat(read(typed).submitted().unitId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "'; drop table activity;--"})
    void ignoresAnEntryThatIsNone(String id) {
        assertThat(read(Typed.whole().with("unitId", id)).submitted().unitId()).isNull();
        assertThat(read(Typed.whole().with("unitId", Ids.next().toString()))
                        .submitted()
                        .unitId())
                .isNull();
    }

    private Reading<Host> read(Typed typed) {
        return reader.read(typed.host(), Known.CAMPAIGN);
    }
}
