package org.openkepu.statistics.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.openkepu.shared.sheet.SheetStream;
import org.openkepu.statistics.domain.Breakdown;
import org.openkepu.statistics.domain.Dashboards;
import org.openkepu.statistics.domain.FigureTables;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of the statistics page as xlsx: the rows of all its pages in the same order with the same sum. */
@Controller
class StatisticsSheet {

    private static final List<String> COLUMNS = List.of(
            "figure.published",
            "column.share",
            "column.complete",
            "column.complete-rate",
            "figure.onTime",
            "column.on-time-rate",
            "column.food-safety",
            "figure.personTimes");

    private final FigureTables tables;
    private final Dashboards dashboards;
    private final StatisticsYears years;
    private final TableViews views;
    private final MessageSource messages;

    StatisticsSheet(
            FigureTables tables,
            Dashboards dashboards,
            StatisticsYears years,
            TableViews views,
            MessageSource messages) {
        this.tables = tables;
        this.dashboards = dashboards;
        this.years = years;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping({"/office/statistics.xlsx", "/operator/statistics.xlsx"})
    ResponseEntity<byte[]> sheet(
            @RequestParam(name = "by", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String year,
            Actor actor,
            Locale language)
            throws IOException {
        Campaign campaign = years.campaign(year);
        Breakdown by = Breakdown.read(asked).orElseGet(() -> dashboards.first(actor.scope()));
        TableView table = views.of(tables.table(campaign, actor.scope(), by), campaign, actor, language);
        var titles = new ArrayList<String>();
        titles.add(say("statistics.by." + table.code() + ".one", language));
        COLUMNS.forEach(column -> titles.add(say("statistics." + column, language)));
        var widths =
                Stream.concat(Stream.of(36), COLUMNS.stream().map(column -> 14)).toList();
        return Download.of("statistics-" + campaign.year() + "-" + table.code() + ".xlsx", out -> {
            try (var sheet = new SheetStream(out, say("statistics.by." + table.code(), language), titles, widths)) {
                for (TableView.Row row : table.rows()) {
                    sheet.row(cells(row));
                }
                sheet.row(cells(table.total()));
                sheet.row(List.of(messages.getMessage("statistics.cut-off", new Object[] {table.cutOff()}, language)));
            }
        });
    }

    private static List<Object> cells(TableView.Row row) {
        var figures = row.figures();
        return figures == null
                ? List.of(row.name())
                : List.of(
                        row.name(),
                        figures.published(),
                        row.share().toString(),
                        figures.complete(),
                        row.complete().toString(),
                        figures.onTime(),
                        row.onTime().toString(),
                        figures.foodSafety(),
                        figures.personTimes());
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
