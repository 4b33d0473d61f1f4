package org.openkepu.recommendation.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All slates before the operator: who has submitted, who has begun, who has not, in three statements. */
@Service
@Transactional(readOnly = true)
public class SlateOverview {

    private final SlateRecords slates;
    private final QuotaRecords quotas;
    private final JdbcClient database;

    SlateOverview(SlateRecords slates, QuotaRecords quotas, JdbcClient database) {
        this.slates = slates;
        this.quotas = quotas;
        this.database = database;
    }

    /**
     * One body with a quota.
     *
     * @param slateId null before its first line
     */
    public record Row(
            UUID bodyId,
            String bodyName,
            @Nullable UUID slateId,
            Standing standing,
            int activities,
            int activityPlaces,
            int units,
            int unitPlaces) {}

    /** How far a body is. */
    public enum Standing {
        NONE,
        DRAFT,
        SUBMITTED
    }

    /** The bodies of one kind, in the order of their quotas. */
    public List<Row> rows(Campaign campaign, BodyKind bodies) {
        Map<UUID, Slate> known =
                slates.of(campaign.id()).stream().collect(Collectors.toMap(Slate::bodyId, Function.identity()));
        Map<String, Integer> counts = counts(campaign);
        Map<UUID, Map<RecommendationKind, Quota>> given = new LinkedHashMap<>();
        quotas.of(campaign.id()).stream()
                .filter(quota -> quota.bodyKind() == bodies)
                .forEach(quota -> given.computeIfAbsent(quota.bodyId(), any -> new HashMap<>())
                        .put(quota.kind(), quota));
        return given.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue(), known.get(one.getKey()), counts))
                .toList();
    }

    /** The body a slate belongs to. */
    public UUID bodyOf(UUID slateId) {
        return slates.find(slateId).map(Slate::bodyId).orElseThrow(NotFound::new);
    }

    private static Row row(
            UUID bodyId, Map<RecommendationKind, Quota> given, @Nullable Slate slate, Map<String, Integer> counts) {
        Quota any = given.values().iterator().next();
        Standing standing = slate == null ? Standing.NONE : slate.isSubmitted() ? Standing.SUBMITTED : Standing.DRAFT;
        return new Row(
                bodyId,
                any.bodyName(),
                slate == null ? null : slate.id(),
                standing,
                counted(slate, RecommendationKind.ACTIVITY, counts),
                places(given, RecommendationKind.ACTIVITY),
                counted(slate, RecommendationKind.UNIT, counts),
                places(given, RecommendationKind.UNIT));
    }

    private static int counted(@Nullable Slate slate, RecommendationKind kind, Map<String, Integer> counts) {
        return slate == null ? 0 : counts.getOrDefault(slate.id() + kind.name(), 0);
    }

    private static int places(Map<RecommendationKind, Quota> given, RecommendationKind kind) {
        Quota quota = given.get(kind);
        return quota == null ? 0 : quota.places();
    }

    private Map<String, Integer> counts(Campaign campaign) {
        Map<String, Integer> counts = new HashMap<>();
        database.sql("""
                        select l.slate_id, l.kind, count(*) as n from slate_line l join slate s on s.id = l.slate_id
                        where s.campaign_id = ? group by l.slate_id, l.kind""")
                .param(campaign.id())
                .query((row, n) -> counts.put(row.getString("slate_id") + row.getString("kind"), row.getInt("n")))
                .list();
        return counts;
    }
}
