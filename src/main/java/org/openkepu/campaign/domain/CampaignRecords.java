package org.openkepu.campaign.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.Choice;
import org.openkepu.campaign.ExtensionScope;
import org.openkepu.campaign.Notice;
import org.openkepu.campaign.StageKind;
import org.openkepu.campaign.StageSubject;
import org.openkepu.campaign.StageWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads campaigns with their stages and options from the database. */
@Repository
class CampaignRecords {

    private final JdbcClient database;

    CampaignRecords(JdbcClient database) {
        this.database = database;
    }

    /** All, the latest first, with what belongs to them, as of one instant. */
    @Transactional(readOnly = true)
    List<Campaign> all() {
        return database.sql("select * from campaign order by year desc")
                .query((row, n) -> campaign(row))
                .list();
    }

    /** The stage as it stands for each subject; one that never opens where the campaign has no such stage. */
    List<StageWindow> windows(UUID campaignId, StageKind kind, List<StageSubject> subjects) {
        List<StageWindow> found = database.sql("""
                        select stage.kind, opens_at, greatest(stage.closes_at, late.closes_at) as closes_at,
                               late.closes_at > stage.closes_at as extended
                        from unnest(cast(:activities as text[]), cast(:units as text[]), cast(:provinces as text[]),
                                    cast(:bodies as text[]), cast(:unsaid as text[]))
                             with ordinality as subject (activity, unit, province, body, unsaid, n)
                        join campaign_stage stage on stage.campaign_id = :campaign and stage.kind = :kind
                        left join lateral (
                            select max(closes_at) as closes_at from stage_extension e
                            where e.campaign_id = stage.campaign_id and e.kind = stage.kind and e.revoked_at is null
                              and ((e.scope, e.scope_key) in (
                                  ('ACTIVITY', subject.activity), ('UNIT', subject.unit), ('PROVINCE', subject.province),
                                  ('BODY', subject.body)) or e.scope = any(string_to_array(subject.unsaid, ',')))) late on true
                        order by subject.n""")
                .param("campaign", campaignId)
                .param("kind", kind.name())
                .param("activities", keys(subjects, StageSubject::activityId))
                .param("units", keys(subjects, StageSubject::unitId))
                .param("provinces", keys(subjects, StageSubject::provinceCode))
                .param("bodies", keys(subjects, StageSubject::authorityId))
                .param("unsaid", keys(subjects, CampaignRecords::unsaid))
                .query((row, n) -> window(row))
                .list();
        var none = new StageWindow(kind, null, Instant.EPOCH, false);
        return found.isEmpty() ? subjects.stream().map(subject -> none).toList() : found;
    }

    private static String[] keys(List<StageSubject> subjects, Function<StageSubject, @Nullable Object> part) {
        return subjects.stream().map(part).map(CampaignRecords::key).toArray(String[]::new);
    }

    private static String unsaid(StageSubject subject) {
        return subject.unsaid().stream().map(ExtensionScope::name).collect(Collectors.joining(","));
    }

    private static String key(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Campaign campaign(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Campaign(
                id,
                row.getInt("year"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("theme"),
                notice(row),
                row.getObject("activity_from", LocalDate.class),
                row.getObject("activity_to", LocalDate.class),
                row.getObject("main_week_from", LocalDate.class),
                row.getObject("main_week_to", LocalDate.class),
                row.getInt("edit_limit"),
                row.getInt("people_limit"),
                row.getBoolean("review"),
                row.getBoolean("current"),
                features(row),
                stages(id),
                options(id, "FORM"),
                options(id, "THEME"),
                options(id, "AUDIENCE"),
                foodSafetyTerms(),
                row.getObject("people_until", LocalDate.class));
    }

    private static @Nullable Notice notice(ResultSet row) throws SQLException {
        String title = row.getString("notice_title");
        return title == null
                ? null
                : new Notice(title, row.getObject("notice_date", LocalDate.class), row.getInt("notice_departments"));
    }

    private static Set<Feature> features(ResultSet row) throws SQLException {
        var features = EnumSet.noneOf(Feature.class);
        if (row.getBoolean("people_list")) features.add(Feature.PEOPLE_LIST);
        if (row.getBoolean("poster")) features.add(Feature.POSTER);
        if (row.getBoolean("thanks")) features.add(Feature.THANKS);
        if (row.getBoolean("summary_province")) features.add(Feature.SUMMARY_PROVINCE);
        if (row.getBoolean("summary_society")) features.add(Feature.SUMMARY_SOCIETY);
        if (row.getBoolean("summary_ministry")) features.add(Feature.SUMMARY_MINISTRY);
        return features;
    }

    private List<StageWindow> stages(UUID campaignId) {
        return database.sql("""
                        select kind, opens_at, closes_at, false as extended from campaign_stage where campaign_id = ?
                        order by array_position(array['FILING','SUPPLEMENT','SUMMARY','ANNUAL_SUMMARY','RECOMMENDATION'], kind)""")
                .param(campaignId)
                .query((row, n) -> window(row))
                .list();
    }

    private List<Choice> options(UUID campaignId, String list) {
        return database.sql(
                        "select code, name, name_en, retired from campaign_option where campaign_id = ? and list = ? order by position, code")
                .params(campaignId, list)
                .query((row, n) -> new Choice(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getBoolean("retired")))
                .list();
    }

    private List<String> foodSafetyTerms() {
        return database.sql("select term from food_safety_term order by length(term) desc, term")
                .query(String.class)
                .list();
    }

    private static StageWindow window(ResultSet row) throws SQLException {
        var opens = row.getObject("opens_at", OffsetDateTime.class);
        return new StageWindow(
                StageKind.valueOf(row.getString("kind")),
                opens == null ? null : opens.toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("extended"));
    }
}
