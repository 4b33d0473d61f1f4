package org.openkepu.recommendation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.resource.Award;
import org.openkepu.resource.AwardKinds;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.sheet.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * National results as a sheet: everything submitted goes out, a line a row, and comes back with the award beside what was
 * commended. Every row is read first; one wrong row refuses all, with the rows named.
 */
@Service
@Transactional
public class ResultSheet {

    /** Most of one sheet. */
    public static final Sheet.Limits LIMITS = new Sheet.Limits(3_000_000, 5_001, 16);

    /** Name of the upload's field. */
    public static final String FIELD = "file";

    private static final int BODY = 0;
    private static final int TITLE = 3;
    private static final int NUMBER = 5;
    private static final int AWARD = 6;

    private final ResultRecording results;
    private final SubmittedLines lines;
    private final CommendationRecords commendations;
    private final AwardKinds awards;

    ResultSheet(ResultRecording results, SubmittedLines lines, CommendationRecords commendations, AwardKinds awards) {
        this.results = results;
        this.lines = lines;
        this.commendations = commendations;
        this.awards = awards;
    }

    /** A row that goes out; {@code award} is the name of what the line was commended as, null where it was not. */
    public record Filled(SubmittedLine line, @Nullable String award) {}

    /** Everything submitted, with what is recorded already. */
    @Transactional(readOnly = true)
    public List<Filled> rows(Campaign campaign) {
        Map<String, String> names = awards.all().stream().collect(Collectors.toMap(Award::code, Award::name));
        Map<UUID, String> known = new HashMap<>();
        commendations.of(campaign.id()).forEach(one -> known.put(one.lineId(), names.get(one.award())));
        return lines.of(campaign).stream()
                .map(line -> new Filled(line, known.get(line.id())))
                .toList();
    }

    /**
     * Records every row below the titles that names an award and answers how many are new: body, kind, order, name, unit, number, award. An
     * activity is known by its number, a unit by its name and body; a row without an award was not commended.
     *
     * @throws FormRefused with the rows that are wrong, {@code file.<row>}
     */
    public int enter(Campaign campaign, List<Sheet.Row> rows, Actor operator, ArrivedAt arrival) {
        List<SubmittedLine> submitted = lines.of(campaign);
        Map<UUID, Commendation> known =
                commendations.of(campaign.id()).stream().collect(Collectors.toMap(Commendation::lineId, one -> one));
        var problems = new ArrayList<Problem>();
        var commended = new ArrayList<ResultRecording.Commended>();
        for (Sheet.Row row : rows) {
            if (!row.cell(AWARD).isEmpty()) {
                read(row, submitted, known, commended, problems);
            }
        }
        if (commended.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.wrong(FIELD, "recommendation.results.empty"));
        }
        FormRefused.when(problems);
        return results.enter(commended, "sheet", operator, arrival);
    }

    private void read(
            Sheet.Row row,
            List<SubmittedLine> submitted,
            Map<UUID, Commendation> known,
            List<ResultRecording.Commended> commended,
            List<Problem> problems) {
        String field = FIELD + "." + row.number();
        String name = row.cell(AWARD);
        String award = awards.all().stream()
                .filter(one -> one.name().equals(name) || one.nameEn().equalsIgnoreCase(name))
                .map(Award::code)
                .findFirst()
                .orElse(null);
        List<SubmittedLine> meant =
                submitted.stream().filter(line -> isMeant(line, row)).toList();
        if (award == null) {
            problems.add(Problem.wrong(field, "recommendation.results.no-award", name));
        } else if (meant.size() != 1) {
            String code = meant.isEmpty() ? "recommendation.results.not-on-slate" : "recommendation.results.several";
            problems.add(Problem.wrong(field, code, row.cell(TITLE)));
        } else {
            SubmittedLine line = meant.get(0);
            Commendation before = known.get(line.id());
            if (before != null && !before.award().equals(award)) {
                problems.add(Problem.wrong(field, "recommendation.results.other-award", line.title()));
            }
            commended.add(new ResultRecording.Commended(line, award));
        }
    }

    private static boolean isMeant(SubmittedLine line, Sheet.Row row) {
        boolean ofBody =
                row.cell(BODY).isEmpty() || row.cell(BODY).equals(line.body().name());
        return ofBody
                && (row.cell(NUMBER).isEmpty()
                        ? line.number().isEmpty() && line.title().equals(row.cell(TITLE))
                        : line.number().equals(row.cell(NUMBER)));
    }
}
