package org.openkepu.recommendation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.domain.ResultSheet;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.file.FileKind;
import org.openkepu.shared.sheet.Guard;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.sheet.SheetTitles;
import org.openkepu.shared.web.FileAnswer;
import org.openkepu.shared.web.Flash;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** National results by a sheet: everything submitted goes out, and comes back with an award in some rows (A29, B34). */
@Controller
@RequestMapping(OperatorResultsView.BASE)
class ResultSheetController {

    private static final List<String> COLUMNS = Stream.of("body", "kind", "order", "name", "unit", "number", "award")
            .map(column -> "recommendation.results.column." + column)
            .toList();

    private final ResultSheet sheet;
    private final OperatorResultsView view;
    private final Campaigns campaigns;
    private final SheetTitles titles;
    private final FormTokens tokens;
    private final Refused refused;
    private final MessageSource messages;

    ResultSheetController(
            ResultSheet sheet,
            OperatorResultsView view,
            Campaigns campaigns,
            SheetTitles titles,
            FormTokens tokens,
            Refused refused,
            MessageSource messages) {
        this.sheet = sheet;
        this.view = view;
        this.campaigns = campaigns;
        this.titles = titles;
        this.tokens = tokens;
        this.refused = refused;
        this.messages = messages;
    }

    /** Everything submitted, with a column for the award. */
    @GetMapping("/sheet.xlsx")
    ResponseEntity<byte[]> sheet(Locale language) {
        List<String> named =
                COLUMNS.stream().map(column -> say(column, language)).toList();
        List<List<String>> rows = sheet.rows(campaigns.current()).stream()
                .map(row -> cells(row, language))
                .toList();
        String name = campaigns.current().year() + " " + say("recommendation.results.title", language);
        return ResponseEntity.ok()
                .contentType(FileKind.XLSX.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileAnswer.disposition(name + ".xlsx"))
                .body(Sheet.write(say("recommendation.results.title", language), named, rows));
    }

    private List<String> cells(ResultSheet.Filled row, Locale language) {
        var line = row.line();
        var cells = new ArrayList<String>();
        cells.add(Guard.set(line.body().name()));
        cells.add(say("recommendation.kind." + line.kind(), language));
        cells.add(String.valueOf(line.n()));
        cells.add(Guard.set(line.title()));
        cells.add(Guard.set(line.unitName()));
        cells.add(line.number());
        cells.add(row.award() == null ? "" : Guard.set(row.award()));
        return cells;
    }

    /** Where a reload after a refused sheet leads. */
    @GetMapping("/import")
    String back() {
        return "redirect:" + OperatorResultsView.BASE;
    }

    @PostMapping("/import")
    String enter(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            ArrivedAt arrival,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            var rows = titles.below(Sheet.rows(file, ResultSheet.LIMITS), COLUMNS);
            String location = tokens.once(token, actor.accountId(), List.of("results", rows), () -> {
                sheet.enter(campaigns.current(), rows, actor, arrival);
                return OperatorResultsView.BASE;
            });
            flash.addFlashAttribute("flash", Flash.done("recommendation.results.recorded"));
            return "redirect:" + location;
        } catch (FormRefused | RuleBroken refusal) {
            refused.tell(ResultSheet.FIELD, refusal, model, response);
            return view.page(Map.of(), language, model);
        }
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
