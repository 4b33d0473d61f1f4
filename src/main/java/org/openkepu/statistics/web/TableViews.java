package org.openkepu.statistics.web;

import java.util.Locale;
import org.openkepu.activity.Figures;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Scope;
import org.openkepu.shared.web.Beijing;
import org.openkepu.statistics.domain.Breakdown;
import org.openkepu.statistics.domain.FigureTable;
import org.openkepu.statistics.domain.Rate;
import org.openkepu.statistics.web.FigureLinks.Part;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a table of figures into words and links for whoever reads it. */
@Component
class TableViews {

    /** The one division that stands on map and table without figures. */
    static final String WITHOUT_FIGURES = "710000";

    private final FigureNames names;
    private final MessageSource messages;
    private final Beijing beijing;

    TableViews(FigureNames names, MessageSource messages, Beijing beijing) {
        this.names = names;
        this.messages = messages;
        this.beijing = beijing;
    }

    TableView of(FigureTable table, Campaign campaign, Actor actor, Locale language) {
        return of(table, campaign, actor.scope(), FigureLinks.of(actor.role(), campaign), language);
    }

    /** The country as everybody may count it, whoever reads. */
    TableView nation(FigureTable table, Campaign campaign, Locale language) {
        return of(table, campaign, Scope.EVERYTHING, FigureLinks.PUBLIC, language);
    }

    /** A frozen table: no list shows what stood there then. */
    TableView frozen(FigureTable table, Campaign campaign, Scope scope, Locale language) {
        return of(table, campaign, scope, FigureLinks.NONE, language);
    }

    private TableView of(FigureTable table, Campaign campaign, Scope scope, FigureLinks links, Locale language) {
        var rows = table.rows().stream()
                .map(row -> row(table, row, names.row(table.by(), row.value(), campaign, scope, language), links))
                .toList();
        String sum = messages.getMessage(
                table.by().addsUp() ? "statistics.table.sum" : "statistics.table.sum.once", null, language);
        Figures total = table.total();
        return new TableView(
                table.by().code(),
                rows,
                new TableView.Row(
                        "",
                        sum,
                        total,
                        new Rate(total.published(), total.published()),
                        new Rate(total.complete(), total.published()),
                        new Rate(total.onTime(), total.complete()),
                        links.all(Part.PUBLISHED),
                        links.all(Part.COMPLETE),
                        links.all(Part.FOOD_SAFETY)),
                table.by().addsUp(),
                beijing.second(table.cutOff()));
    }

    private static TableView.Row row(FigureTable table, FigureTable.Row row, String name, FigureLinks links) {
        boolean without = table.by() == Breakdown.PROVINCE && row.value().equals(WITHOUT_FIGURES);
        Figures figures = row.figures();
        return new TableView.Row(
                row.value(),
                name,
                without ? null : figures,
                new Rate(figures.published(), without ? 0 : table.total().published()),
                new Rate(figures.complete(), figures.published()),
                new Rate(figures.onTime(), figures.complete()),
                figures.published() == 0 ? null : links.row(table.by(), row.value(), Part.PUBLISHED),
                figures.complete() == 0 ? null : links.row(table.by(), row.value(), Part.COMPLETE),
                figures.foodSafety() == 0 || table.by() == Breakdown.FOOD_SAFETY
                        ? null
                        : links.row(table.by(), row.value(), Part.FOOD_SAFETY));
    }
}
