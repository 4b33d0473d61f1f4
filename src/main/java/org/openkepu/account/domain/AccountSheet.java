package org.openkepu.account.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.sheet.Sheet.Limits;
import org.openkepu.shared.sheet.Sheet.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A list of accounts to be issued together: checked row by row without saving anything, then issued whole or not at all. */
@Service
@Transactional
public class AccountSheet {

    /** How many accounts are issued at once. */
    public static final int MOST = 200;

    /** What a file may hold: login, name and body under one title row, other columns between them. */
    public static final Limits LIMITS = new Limits(1_000_000, MOST + 1, 12);

    private static final int COLUMNS = 3;

    private final Seats seats;
    private final HandingOut handingOut;
    private final JdbcClient database;

    AccountSheet(Seats seats, HandingOut handingOut, JdbcClient database) {
        this.seats = seats;
        this.handingOut = handingOut;
        this.database = database;
    }

    /**
     * One row with what was found in it.
     *
     * @param number as the sheet counts it
     * @param body as typed
     * @param seat the body meant, null when there is none or more than one
     */
    public record Line(
            int number,
            String login,
            String name,
            String body,
            @Nullable Seat seat,
            List<Problem> problems) {}

    /** Checks every row; the fields of problems are {@code login name body}. Nothing is saved. */
    @Transactional(readOnly = true)
    public List<Line> check(List<Row> rows, Actor giver) {
        RuleBroken.require(!rows.isEmpty(), "account.sheet.empty");
        RuleBroken.require(rows.size() <= MOST, "sheet.too-many-rows", MOST);
        Set<String> taken = taken(rows);
        Map<String, Integer> first = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) {
            var reader = new OrderReader();
            String login = reader.login("login", row.cell(0));
            String key = login.toLowerCase(Locale.ROOT);
            if (taken.contains(key)) {
                reader.add(Problem.wrong("login", "account.login.taken"));
            }
            Integer before = login.isEmpty() ? null : first.putIfAbsent(key, row.number());
            if (before != null) {
                reader.add(Problem.wrong("login", "account.sheet.repeated", before));
            }
            String name = reader.name("name", row.cell(1));
            Seat seat = seat(row.cell(2), giver, reader);
            lines.add(new Line(row.number(), row.cell(0), name, row.cell(2), seat, reader.problems()));
        }
        return List.copyOf(lines);
    }

    /**
     * Issues all accounts of the rows, checked anew.
     *
     * @return the letters, to be read once
     * @throws FormRefused with a problem {@code rows.<number>} for each row in which something is wrong
     */
    public UUID issue(List<Row> rows, Actor giver) {
        List<Line> lines = check(rows, giver);
        FormRefused.when(lines.stream()
                .filter(line -> !line.problems().isEmpty())
                .map(line -> Problem.wrong("rows." + line.number(), "account.sheet.row"))
                .toList());
        return handingOut.issue(
                lines.stream()
                        .map(line -> new AccountOrder(
                                line.login(),
                                line.name(),
                                Optional.ofNullable(line.seat()).orElseThrow()))
                        .toList(),
                giver);
    }

    private @Nullable Seat seat(String typed, Actor giver, OrderReader reader) {
        List<Seat> named = typed.isEmpty() ? List.of() : seats.named(giver, typed);
        if (named.size() > 1) {
            String choices =
                    named.stream().map(seat -> seat.group() + seat.place()).collect(Collectors.joining("、"));
            reader.add(Problem.wrong("body", "account.seat.ambiguous", choices));
            return null;
        }
        return reader.seat("body", typed, named.stream().findFirst()).orElse(null);
    }

    private Set<String> taken(List<Row> rows) {
        String[] logins =
                rows.stream().map(row -> row.cell(0).toLowerCase(Locale.ROOT)).toArray(String[]::new);
        return Set.copyOf(database.sql("select lower(login) from account where lower(login) = any(?)")
                .param(logins)
                .query(String.class)
                .list());
    }

    /** Rows as text, one a line with tabs: what a form keeps between check and confirmation, and what can be pasted. */
    public static String text(List<Row> rows) {
        return rows.stream()
                .map(row -> String.join("\t", row.cells()).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** Reads such a text, numbered from 1; empty lines are left out. */
    public static List<Row> rows(@Nullable String text) {
        List<String> lines = text == null ? List.of() : text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isBlank())
                .mapToObj(at -> new Row(at + 1, cells(lines.get(at))))
                .toList();
    }

    private static List<String> cells(String line) {
        String[] typed = line.split("[\t,，]", -1);
        return IntStream.range(0, COLUMNS)
                .mapToObj(at -> at < typed.length ? org.openkepu.shared.Texts.clean(typed[at]) : "")
                .toList();
    }
}
