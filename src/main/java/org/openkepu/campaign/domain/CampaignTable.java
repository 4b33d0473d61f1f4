package org.openkepu.campaign.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.campaign.Choice;
import org.openkepu.campaign.StageWindow;
import org.openkepu.shared.Ids;
import org.openkepu.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes campaigns; every change raises the version a form was made from. */
@Repository
class CampaignTable {

    /** For how many months after the activities science workers are kept, where the operator says nothing else. */
    private static final int KEPT_MONTHS = 6;

    private final JdbcClient database;

    CampaignTable(JdbcClient database) {
        this.database = database;
    }

    long version(UUID campaignId) {
        return database.sql("select version from campaign where id = ?")
                .param(campaignId)
                .query(Long.class)
                .single();
    }

    /** Takes the next version and keeps others from changing it; refuses with {@code form.stale} a form made from another. */
    void raise(UUID campaignId, long shown) {
        int raised = database.sql("update campaign set version = version + 1 where id = ? and version = ?")
                .params(campaignId, shown)
                .update();
        RuleBroken.require(raised == 1, "form.stale");
    }

    /** Copies limits, switches and options of another year; stages and days are never copied. */
    UUID create(
            int year,
            String name,
            String nameEn,
            String theme,
            java.time.LocalDate from,
            java.time.LocalDate to,
            UUID model) {
        UUID id = Ids.next();
        int inserted = database.sql("""
                        insert into campaign (id, year, name, name_en, theme, activity_from, activity_to, edit_limit, people_limit,
                            review, people_list, poster, thanks, summary_province, summary_society, summary_ministry, people_until)
                        select ?, ?, ?, ?, ?, ?, ?, edit_limit, people_limit, review, people_list, poster, thanks,
                            summary_province, summary_society, summary_ministry, ?
                        from campaign where id = ? on conflict (year) do nothing""")
                .params(id, year, name, nameEn, theme, from, to, to.plusMonths(KEPT_MONTHS), model)
                .update();
        RuleBroken.require(inserted == 1, "campaign.year.taken");
        database.sql("""
                        insert into campaign_option (campaign_id, list, code, position, name, name_en)
                        select ?, list, code, position, name, name_en from campaign_option where campaign_id = ? and not retired""").params(id, model).update();
        return id;
    }

    void write(UUID campaignId, CampaignData data) {
        var notice = data.notice();
        database.sql("""
                        update campaign set name = :name, name_en = :nameEn, theme = :theme, notice_title = :noticeTitle,
                            notice_date = cast(:noticeDate as date), notice_departments = cast(:departments as int),
                            activity_from = :from, activity_to = :to,
                            main_week_from = cast(:weekFrom as date), main_week_to = cast(:weekTo as date),
                            edit_limit = :edits, people_limit = :people, people_until = cast(:until as date), review = :review,
                            people_list = :list, poster = :poster, thanks = :thanks, summary_province = :ofProvinces,
                            summary_society = :ofSocieties, summary_ministry = :ofMinistries
                        where id = :id""")
                .param("name", data.name())
                .param("nameEn", data.nameEn())
                .param("theme", data.theme())
                .param("noticeTitle", notice == null ? null : notice.title())
                .param("noticeDate", text(notice == null ? null : notice.date()))
                .param("departments", text(notice == null ? null : notice.departments()))
                .param("from", data.activityFrom())
                .param("to", data.activityTo())
                .param("weekFrom", text(data.mainWeekFrom()))
                .param("weekTo", text(data.mainWeekTo()))
                .param("edits", data.editLimit())
                .param("people", data.peopleLimit())
                .param("until", text(data.peopleUntil()))
                .param("review", data.review())
                .param("list", data.features().contains(Feature.PEOPLE_LIST))
                .param("poster", data.features().contains(Feature.POSTER))
                .param("thanks", data.features().contains(Feature.THANKS))
                .param("ofProvinces", data.features().contains(Feature.SUMMARY_PROVINCE))
                .param("ofSocieties", data.features().contains(Feature.SUMMARY_SOCIETY))
                .param("ofMinistries", data.features().contains(Feature.SUMMARY_MINISTRY))
                .param("id", campaignId)
                .update();
    }

    void write(UUID campaignId, StageWindow stage) {
        Instant opens = stage.opensAt();
        database.sql("""
                        insert into campaign_stage (campaign_id, kind, opens_at, closes_at) values (?, ?, ?, ?)
                        on conflict (campaign_id, kind) do update set opens_at = excluded.opens_at, closes_at = excluded.closes_at""")
                .param(campaignId)
                .param(stage.kind().name())
                .param(opens == null ? null : opens.atOffset(ZoneOffset.UTC))
                .param(stage.closesAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes the entries in their order; a code that is known keeps being known. */
    void write(UUID campaignId, String list, List<Choice> choices) {
        for (int at = 0; at < choices.size(); at++) {
            Choice choice = choices.get(at);
            database.sql("""
                            insert into campaign_option (campaign_id, list, code, position, name, name_en, retired)
                            values (?, ?, ?, ?, ?, ?, ?)
                            on conflict (campaign_id, list, code) do update set position = excluded.position,
                                name = excluded.name, name_en = excluded.name_en, retired = excluded.retired""")
                    .params(campaignId, list, choice.code(), at + 1, choice.name(), choice.nameEn(), choice.retired())
                    .update();
        }
    }

    void writeTerms(List<String> terms) {
        database.sql("delete from food_safety_term").update();
        terms.forEach(term -> database.sql("insert into food_safety_term values (?)")
                .param(term)
                .update());
    }

    void makeCurrent(UUID campaignId) {
        database.sql("update campaign set current = false, version = version + 1 where current and id <> ?")
                .param(campaignId)
                .update();
        database.sql("update campaign set current = true where id = ?")
                .param(campaignId)
                .update();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
