package org.openkepu.resource.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.resource.Award;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Problem;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.sheet.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings cases in from a sheet: every row is read first, one wrong row refuses all with the rows named, the good become drafts. */
@Service
@Transactional
public class CaseSheet {

    /** Most of one sheet. */
    public static final Sheet.Limits LIMITS = new Sheet.Limits(2_000_000, 1_001, 16);

    /** Name of the upload's field. */
    public static final String FIELD = "file";

    private final ResourceRecords resources;
    private final ResourceReader reader;
    private final Regions regions;
    private final Campaigns campaigns;
    private final Awards awards;
    private final AuditTrail trail;

    CaseSheet(
            ResourceRecords resources,
            ResourceReader reader,
            Regions regions,
            Campaigns campaigns,
            Awards awards,
            AuditTrail trail) {
        this.resources = resources;
        this.reader = reader;
        this.regions = regions;
        this.campaigns = campaigns;
        this.awards = awards;
        this.trail = trail;
    }

    /**
     * Enters the rows below the titles as drafts and answers how many are new; an activity that is there already is passed over.
     *
     * @throws FormRefused with the rows that are wrong, {@code file.<row>}
     */
    public int enter(List<Sheet.Row> rows, Actor actor, ArrivedAt arrival) {
        var problems = new ArrayList<Problem>();
        var read = new ArrayList<ResourceReader.Read>();
        for (Sheet.Row row : rows) {
            var form = new FieldReader();
            read.add(reader.read(form(row), form));
            form.problems().forEach(problem -> problems.add(inRow(row, problem)));
        }
        if (rows.isEmpty()) {
            problems.add(Problem.wrong(FIELD, "resource.sheet.empty"));
        }
        FormRefused.when(problems);
        int entered = 0;
        for (ResourceReader.Read one : read) {
            boolean added = resources
                    .add(one.kind(), "SHEET", ResourceState.DRAFT, one.year(), one.entry(), arrival.instant())
                    .isPresent();
            entered += added ? 1 : 0;
        }
        trail.append(actor, "resource.imported", null, Map.of("count", String.valueOf(entered)));
        return entered;
    }

    /** The same said of a column of a row. */
    private static Problem inRow(Sheet.Row row, Problem problem) {
        Object why = problem.missing() || problem.arguments().isEmpty()
                ? new Sentence("rule." + problem.code())
                : problem.arguments().get(0);
        var column = new Sentence("resource.field." + problem.field());
        return Problem.wrong(FIELD + "." + row.number(), "resource.sheet.row", column, why);
    }

    /** Year, title, unit, province, form, award, text, number: names are read as codes where they are known. */
    private ResourceForm form(Sheet.Row row) {
        return new ResourceForm(
                ResourceKind.CASE.name(),
                row.cell(0),
                row.cell(1),
                row.cell(2),
                province(row.cell(3)),
                code(formChoices(), row.cell(4)),
                award(row.cell(5)),
                row.cell(6),
                row.cell(7));
    }

    private String province(String name) {
        return regions.children(null).stream()
                .filter(region -> region.name().equals(name) || region.name().startsWith(name) && name.length() >= 2)
                .map(Region::code)
                .findFirst()
                .orElse(name);
    }

    private List<Choice> formChoices() {
        return campaigns.all().stream()
                .flatMap((Campaign campaign) -> campaign.forms().stream())
                .toList();
    }

    private static String code(List<Choice> choices, String name) {
        return choices.stream()
                .filter(choice -> choice.name().equals(name))
                .map(Choice::code)
                .findFirst()
                .orElse(name);
    }

    private String award(String name) {
        Optional<String> known = awards.all().stream()
                .filter(award -> award.name().equals(name))
                .map(Award::code)
                .findFirst();
        return known.orElse(name);
    }
}
