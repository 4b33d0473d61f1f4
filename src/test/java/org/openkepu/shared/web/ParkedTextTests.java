package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

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
                24);
        assertThat(kept.beginning()).isEqualTo("看懂配料表");
    }
}
