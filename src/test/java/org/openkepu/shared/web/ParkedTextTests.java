package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Ids;

/** By which words a kept text is known again. */
class ParkedTextTests {

    @Test
    void isKnownByItsLongestWordsAndNeverByAnIdentifier() {
        var kept = new ParkedText(
                Ids.next(),
                "/desk/activities/x/details",
                "activity.details.title",
                Map.of(
                        "title", List.of("看懂配料表"),
                        "authorityId", List.of("ec727330-0000-7000-8000-000000002022"),
                        "startsAt", List.of("2022-09-17T09:00")),
                Instant.EPOCH,
                24);
        assertThat(kept.beginning()).isEqualTo("看懂配料表");
    }

    @Test
    void showsNoNumberInClearNotEvenOneThatIsCutOff() {
        String people = "张三\t199 0000 1234\t某大学\n李四，＋８６１９９００００１２３５，某所\n王五 199-0000-1236";
        assertThat(beginning(people)).isEqualTo("张三 199****1234 某大学 李四，199****1235，某所 王五 …");
        assertThat(beginning("长".repeat(30) + "19900001234")).endsWith("长199****123…");
        assertThat(beginning("电话 0951-1234567，2022-09-17 举办")).isEqualTo("电话 0951-1234567，2022-09-17 举办");
    }

    private static String beginning(String text) {
        var fields = Map.of("people", List.of(text));
        return new ParkedText(Ids.next(), "/form", "form", fields, Instant.EPOCH, 24).beginning();
    }
}
