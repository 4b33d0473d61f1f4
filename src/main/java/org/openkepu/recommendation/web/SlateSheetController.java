package org.openkepu.recommendation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.Candidate;
import org.openkepu.activity.HostStanding;
import org.openkepu.recommendation.domain.SlateDesk;
import org.openkepu.recommendation.domain.SlateView;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.sheet.SheetStream;
import org.openkepu.shared.web.Beijing;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The slate as xlsx: activities, then units, in their order, with reasons and evidence. */
@Controller
class SlateSheetController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS = List.of(
            "kind",
            "order",
            "name",
            "number",
            "unit",
            "when",
            "place",
            "activities",
            "complete",
            "person-times",
            "food-safety",
            "on-time",
            "pictures",
            "reason");
    private static final List<Integer> WIDTHS = List.of(14, 8, 40, 20, 32, 18, 28, 10, 10, 12, 10, 10, 10, 60);

    private final SlateDesk desk;
    private final Regions regions;
    private final Beijing beijing;
    private final MessageSource messages;

    SlateSheetController(SlateDesk desk, Regions regions, Beijing beijing, MessageSource messages) {
        this.desk = desk;
        this.regions = regions;
        this.beijing = beijing;
        this.messages = messages;
    }

    @GetMapping("/office/slate.xlsx")
    ResponseEntity<byte[]> sheet(Actor actor, Locale language) throws IOException {
        SlateView view = desk.own(actor);
        var bytes = new ByteArrayOutputStream();
        List<String> titles = COLUMNS.stream()
                .map(column -> say("recommendation.column." + column, language))
                .toList();
        try (var sheet = new SheetStream(bytes, say("recommendation.slate.title", language), titles, WIDTHS)) {
            for (SlateView.Entry entry : view.activities()) {
                sheet.row(activity(entry, language));
            }
            for (SlateView.Entry entry : view.units()) {
                sheet.row(unit(entry, language));
            }
        }
        String name = "slate-" + view.campaign().year() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    private List<@Nullable Object> activity(SlateView.Entry entry, Locale language) {
        Candidate one = entry.activity();
        List<@Nullable Object> cells =
                new ArrayList<>(List.of(say("recommendation.kind.ACTIVITY", language), entry.n()));
        if (one != null) {
            cells.addAll(List.of(
                    one.title(),
                    one.number(),
                    one.unitName(),
                    beijing.minute(one.startsAt()),
                    regions.pathName(one.regionCode())));
            cells.add(null);
            cells.add(null);
            cells.add(one.personTimes());
            cells.add(null);
            cells.add(null);
            cells.add(null);
        }
        cells.add(entry.line().reason());
        return cells;
    }

    private List<@Nullable Object> unit(SlateView.Entry entry, Locale language) {
        HostStanding host = entry.host();
        List<@Nullable Object> cells = new ArrayList<>(List.of(say("recommendation.kind.UNIT", language), entry.n()));
        cells.add(entry.line().hostName());
        for (int empty = 0; empty < 4; empty++) {
            cells.add(null);
        }
        if (host == null) {
            for (int empty = 0; empty < 6; empty++) {
                cells.add(null);
            }
        } else {
            var figures = host.figures();
            cells.addAll(List.of(
                    figures.published(),
                    figures.complete(),
                    figures.personTimes(),
                    figures.foodSafety(),
                    figures.onTime(),
                    host.pictures()));
        }
        cells.add(entry.line().reason());
        return cells;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
