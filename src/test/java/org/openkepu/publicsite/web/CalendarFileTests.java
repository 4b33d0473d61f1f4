package org.openkepu.publicsite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void foldsAtSeventyFiveOctetsAndCutsNoCharacterInTwo() {
        String title = "走近科学家精神主题展𠮷—".repeat(20);
        String file = file(title, false);

        for (String line : file.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n ", "")).contains("\r\nSUMMARY:" + title + "\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void escapesWhatCalendarsReadAsSigns() {
        assertThat(CalendarFile.escaped("一;二,三\\四\r\n五\n六\t七")).isEqualTo("一\\;二\\,三\\\\四\\n五\\n六 七");
        assertThat(file("好\r\nEND:VEVENT\r\nBEGIN:VEVENT", false).split("\r\nBEGIN:VEVENT\r\n", -1))
                .hasSize(2);
    }

    @Test
    void keepsItsIdAndCountsItsChanges() {
        String file = file("展", true);
        assertThat(file)
                .contains("\r\nUID:" + ID + "@openkepu\r\n", "\r\nSEQUENCE:3\r\n", "\r\nSTATUS:CANCELLED\r\n")
                .contains(
                        "\r\nMETHOD:PUBLISH\r\n",
                        "\r\nDTSTART:20220917T010000Z\r\n",
                        "\r\nDTSTAMP:20220901T000000Z\r\n");
        assertThat(file("展", true)).isEqualTo(file);
    }

    private static String file(String title, boolean cancelled) {
        return new CalendarFile("全国科普日")
                .add(new CalendarFile.Event(
                        ID,
                        3,
                        Instant.parse("2022-09-01T00:00:00Z"),
                        Instant.parse("2022-09-17T01:00:00Z"),
                        Instant.parse("2022-09-17T09:30:00Z"),
                        cancelled,
                        title,
                        "凤凰北街 12 号",
                        "https://example.org/activities/1",
                        "说明"))
                .end();
    }
}
