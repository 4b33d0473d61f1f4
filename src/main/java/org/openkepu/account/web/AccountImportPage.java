package org.openkepu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.domain.AccountSheet;
import org.openkepu.account.domain.AccountSheet.Line;
import org.openkepu.account.domain.Seat;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.shared.sheet.Sheet.Row;
import org.openkepu.shared.sheet.SheetTitles;
import org.openkepu.shared.web.Crumb;
import org.openkepu.shared.web.FormTokens;
import org.openkepu.shared.web.ProblemTexts;
import org.openkepu.shared.web.Problems;
import org.openkepu.shared.web.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Issues a list of accounts: a dry run says what is wrong beside each row, nothing is saved until confirmed. */
@Controller
@RequestMapping({"/operator/accounts/import", "/office/accounts/import"})
class AccountImportPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final List<String> COLUMNS =
            List.of("account.sheet.login", "account.sheet.name", "account.sheet.body");

    private final AccountSheet sheet;
    private final SheetTitles titles;
    private final FormTokens tokens;
    private final ProblemTexts texts;
    private final Refused refused;
    private final MessageSource messages;

    AccountImportPage(
            AccountSheet sheet,
            SheetTitles titles,
            FormTokens tokens,
            ProblemTexts texts,
            Refused refused,
            MessageSource messages) {
        this.sheet = sheet;
        this.titles = titles;
        this.tokens = tokens;
        this.texts = texts;
        this.refused = refused;
        this.messages = messages;
    }

    /** One row of the dry run as the page shows it; the seat is null where none was found. */
    record Checked(
            int number,
            String login,
            String name,
            String body,
            @Nullable Seat seat,
            List<Problems.Line> problems) {}

    @GetMapping
    String empty(Actor actor, Model model) {
        return page("", List.of(), actor, model);
    }

    @GetMapping("/confirmation")
    String backToTheImport(Actor actor) {
        return "redirect:" + IssuedAccountsPage.base(actor) + "/import";
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(Locale language) {
        List<String> named = COLUMNS.stream()
                .map(column -> messages.getMessage(column, null, language))
                .toList();
        var attachment =
                ContentDisposition.attachment().filename("accounts.xlsx").build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(Sheet.write(named.get(0), named, List.of()));
    }

    /** The dry run: of the file, or of the rows as typed where no file was chosen. */
    @PostMapping
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String rows,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            boolean typed = !Sheet.isChosen(file) && rows != null && !rows.isBlank();
            List<Row> read = typed
                    ? untitled(AccountSheet.rows(rows))
                    : titles.below(Sheet.rows(file, AccountSheet.LIMITS), COLUMNS);
            List<Line> lines = sheet.check(read, actor);
            if (lines.stream().anyMatch(line -> !line.problems().isEmpty())) {
                response.setStatus(422);
            }
            return page(AccountSheet.text(read), lines, actor, model);
        } catch (RuleBroken refusal) {
            refused.tell("file", refusal, model, response);
            return page(rows == null ? "" : rows, List.of(), actor, model);
        }
    }

    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(required = false) @Nullable String token,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:"
                    + tokens.once(
                            token,
                            actor.accountId(),
                            rows,
                            () -> IssuedAccountsPage.base(actor) + "/letters/"
                                    + sheet.issue(AccountSheet.rows(rows), actor));
        } catch (FormRefused changedMeanwhile) {
            return check(null, rows, actor, model, response);
        } catch (RuleBroken refusal) {
            refused.tell(refusal, model, response);
            return page(rows, List.of(), actor, model);
        }
    }

    /** A list pasted with its title row; one pasted without is as good. */
    private List<Row> untitled(List<Row> rows) {
        return rows.isEmpty() || !titles.isTitle(rows.get(0), COLUMNS) ? rows : rows.subList(1, rows.size());
    }

    private String page(String rows, List<Line> lines, Actor actor, Model model) {
        List<Checked> checked = lines.stream()
                .map(line -> new Checked(
                        line.number(),
                        line.login(),
                        line.name(),
                        line.body(),
                        line.seat(),
                        texts.of(line.problems()).all()))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("lines", checked);
        model.addAttribute(
                "wrong",
                checked.stream().filter(line -> !line.problems().isEmpty()).count());
        model.addAttribute("most", AccountSheet.MOST);
        model.addAttribute("base", IssuedAccountsPage.base(actor));
        model.addAttribute("scope", actor.role().name());
        model.addAttribute("crumbs", IssuedAccountsPage.crumbs(actor, Crumb.page("account.import.title", null)));
        model.addAttribute("token", FormTokens.fresh());
        return "account/import";
    }
}
