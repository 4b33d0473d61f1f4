package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openkepu.activity.Candidate;
import org.openkepu.audit.AuditTrail;
import org.openkepu.campaign.Campaign;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.resource.CaseEntries;
import org.openkepu.resource.CaseEntry;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records national results from submitted slates; a commended activity becomes one of the cases everybody can read (A29, B34). */
@Service
@Transactional
public class ResultRecording {

    private static final String AWARD = "EXCELLENT_ACTIVITY";

    private final SlateDesk desk;
    private final CaseEntries cases;
    private final JdbcClient database;
    private final AuditTrail trail;

    ResultRecording(SlateDesk desk, CaseEntries cases, JdbcClient database, AuditTrail trail) {
        this.desk = desk;
        this.cases = cases;
        this.database = database;
        this.trail = trail;
    }

    /** All results of a campaign, activities first. */
    @Transactional(readOnly = true)
    public List<Commendation> of(Campaign campaign) {
        return database.sql("""
                        select kind, title, unit_name, activity_number, body_name from commendation
                        where campaign_id = ? order by kind, sequence""").param(campaign.id()).query(Commendation.class).list();
    }

    /** Which of these lines were commended. */
    @Transactional(readOnly = true)
    public Set<UUID> commended(Collection<UUID> lineIds) {
        return lineIds.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("select slate_line_id from commendation where slate_line_id in (:ids)")
                        .param("ids", lineIds)
                        .query(UUID.class)
                        .list());
    }

    /**
     * Records lines of a body's submitted slate; what is recorded already stays as it is. Answers how many are new.
     *
     * @throws FormRefused where nothing is chosen
     * @throws org.openkepu.shared.RuleBroken recommendation.not-submitted
     */
    public int record(UUID bodyId, List<String> chosen, Actor operator, ArrivedAt arrival) {
        SlateView view = desk.ofBody(bodyId);
        require(view.submitted(), "recommendation.not-submitted");
        Set<UUID> ids = new HashSet<>();
        chosen.forEach(text -> Ids.read(text).ifPresent(ids::add));
        List<SlateView.Entry> entries = Stream.concat(view.activities().stream(), view.units().stream())
                .filter(entry -> ids.contains(entry.line().id()))
                .toList();
        if (entries.isEmpty()) {
            throw new FormRefused(List.of(Problem.missing("line")));
        }
        List<CaseEntry> entered = new ArrayList<>();
        int recorded = 0;
        for (SlateView.Entry entry : entries) {
            if (add(view, entry, operator, arrival)) {
                recorded++;
                caseOf(view, entry).ifPresent(entered::add);
            }
        }
        cases.enterCommended(entered);
        trail.append(
                operator,
                "results.recorded",
                view.slateId(),
                Map.of("body", view.body().name(), "recorded", String.valueOf(recorded)));
        return recorded;
    }

    private boolean add(SlateView view, SlateView.Entry entry, Actor operator, ArrivedAt arrival) {
        Candidate activity = entry.activity();
        String host = Objects.requireNonNullElse(entry.line().hostName(), "");
        String number = activity == null ? "" : activity.number();
        return database.sql("""
                                insert into commendation (id, campaign_id, slate_line_id, kind, title, unit_name, activity_number,
                                    body_name, recorded_by_name, recorded_at)
                                values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?) on conflict on constraint commendation_once do nothing""")
                        .params(
                                Ids.next(),
                                view.campaign().id(),
                                entry.line().id(),
                                entry.line().kind().name(),
                                activity == null ? host : activity.title(),
                                activity == null ? host : activity.unitName(),
                                number,
                                view.body().name(),
                                operator.name(),
                                arrival.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Optional<CaseEntry> caseOf(SlateView view, SlateView.Entry entry) {
        Candidate activity = entry.activity();
        return activity == null || entry.line().kind() != RecommendationKind.ACTIVITY
                ? Optional.empty()
                : Optional.of(new CaseEntry(
                        view.campaign().year(),
                        activity.title(),
                        activity.unitName(),
                        activity.provinceCode(),
                        activity.form(),
                        AWARD,
                        entry.line().reason(),
                        activity.number()));
    }
}
