package org.openkepu.statistics.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openkepu.shared.sheet.SheetStream;
import org.openkepu.shared.web.Beijing;
import org.openkepu.statistics.domain.Bulletin;
import org.openkepu.statistics.domain.BulletinKind;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a bulletin as page and as sheet, the same to everybody who may read it. */
@Component
class BulletinView {

    private final MessageSource messages;
    private final Beijing beijing;

    BulletinView(MessageSource messages, Beijing beijing) {
        this.messages = messages;
        this.beijing = beijing;
    }

    /** @param base where the list lies: {@code /bulletins}, {@code /office/bulletins} or {@code /operator/bulletins} */
    String page(Bulletin bulletin, String base, Model model) {
        fill(bulletin, base, model);
        return "statistics/bulletin";
    }

    void fill(Bulletin bulletin, String base, Model model) {
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("base", base);
        model.addAttribute("columns", columns(bulletin.kind()));
        model.addAttribute(
                "rows",
                bulletin.lines().stream()
                        .map(line -> numbers(bulletin.kind(), line))
                        .toList());
        model.addAttribute("sums", sums(bulletin));
        model.addAttribute("cutOff", beijing.second(bulletin.cutOff()));
    }

    String list(List<Bulletin> bulletins, String base, Model model) {
        model.addAttribute("bulletins", bulletins);
        model.addAttribute("base", base);
        return "statistics/bulletins";
    }

    ResponseEntity<byte[]> sheet(Bulletin bulletin, Locale language) throws IOException {
        var titles = new ArrayList<>(List.of(
                say("statistics.bulletin.line." + bulletin.kind(), language),
                say("statistics.bulletin.place", language)));
        columns(bulletin.kind()).forEach(column -> titles.add(say("statistics.bulletin.column." + column, language)));
        var widths = Stream.concat(
                        Stream.of(44, 36), columns(bulletin.kind()).stream().map(column -> 14))
                .toList();
        return Download.of(bulletin.title() + ".xlsx", out -> {
            try (var sheet = new SheetStream(out, say("statistics.bulletins.title", language), titles, widths)) {
                for (Bulletin.Line line : bulletin.lines()) {
                    var cells = new ArrayList<Object>(List.of(line.name(), line.place()));
                    cells.addAll(numbers(bulletin.kind(), line));
                    sheet.row(cells);
                }
                var sum = new ArrayList<Object>(List.of(say("statistics.table.sum", language), ""));
                sum.addAll(sums(bulletin));
                sheet.row(sum);
                sheet.row(List.of(messages.getMessage(
                        "statistics.cut-off", new Object[] {beijing.second(bulletin.cutOff())}, language)));
            }
        });
    }

    private static List<String> columns(BulletinKind kind) {
        return kind == BulletinKind.FOOD_SAFETY
                ? List.of("foodSafety", "published")
                : List.of("published", "complete", "personTimes");
    }

    private static List<Long> numbers(BulletinKind kind, Bulletin.Line line) {
        return Stream.of(
                        kind == BulletinKind.FOOD_SAFETY
                                ? new Long[] {line.foodSafety(), line.published()}
                                : new Long[] {line.published(), line.complete(), line.personTimes()})
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static List<Long> sums(Bulletin bulletin) {
        return bulletin.kind() == BulletinKind.FOOD_SAFETY
                ? List.of(bulletin.sum(Bulletin.Line::foodSafety), bulletin.sum(Bulletin.Line::published))
                : List.of(
                        bulletin.sum(Bulletin.Line::published),
                        bulletin.sum(Bulletin.Line::complete),
                        bulletin.sum(Bulletin.Line::personTimes));
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
