package org.openkepu.statistics;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.ActivityState;
import org.openkepu.authority.Authorities;
import org.openkepu.region.Regions;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Activities of all states, places, days and bodies written straight into the table, and what was written, for comparing. */
public final class ManyFigures {

    private static final List<String> LEAVES = List.of(
            "640104", "640105", "640106", "640121", "640202", "640302", "110101", "110102", "441900", "659001",
            "810001", "429004");
    private static final List<String> FORMS = List.of("LECTURE", "QUIZ", "EXHIBITION", "VIDEO");
    private static final List<String> THEMES = List.of("SPIRIT", "CIVILITY", "LIVELIHOOD");
    private static final List<String> AUDIENCES = List.of("YOUTH", "FARMER", "PUBLIC");
    private static final List<String> MODES = List.of("OFFLINE", "ONLINE", "BOTH");

    private final JdbcClient database;
    private final Regions regions;
    private final List<UUID> bodies;
    private final Random random;

    public ManyFigures(JdbcClient database, Regions regions, Authorities authorities, long seed) {
        this.database = database;
        this.regions = regions;
        this.random = new Random(seed);
        this.bodies = List.of(
                authorities.named("中国物理学会").orElseThrow().id(),
                authorities.named("中国力学学会").orElseThrow().id(),
                authorities.named("农业农村部").orElseThrow().id(),
                authorities.ofRegion("640000").orElseThrow().id());
    }

    /** What was written of one activity. */
    public record Written(
            ActivityState state,
            String province,
            @Nullable String city,
            @Nullable String county,
            LocalDate day,
            String form,
            String theme,
            String mode,
            List<String> audiences,
            UUID authority,
            boolean foodSafety,
            boolean complete,
            long personTimes) {

        public boolean in(Scope scope) {
            return state == ActivityState.PUBLISHED && scope.covers(province, city, county, authority);
        }
    }

    /** Writes so many into the campaign. */
    public List<Written> write(UUID campaignId, UUID owner, int number) {
        var all = new ArrayList<Written>();
        for (int n = 0; n < number; n++) {
            all.add(one(campaignId, owner));
        }
        return all;
    }

    private Written one(UUID campaignId, UUID owner) {
        String leaf = any(LEAVES);
        var territory = regions.territoryOf(leaf);
        ActivityState state = random.nextInt(10) < 7 ? ActivityState.PUBLISHED : any(List.of(ActivityState.values()));
        boolean complete = random.nextInt(3) == 0;
        var written = new Written(
                state,
                territory.provinceCode(),
                territory.cityCode(),
                territory.countyCode(),
                LocalDate.of(2022, 8, 15).plusDays(random.nextInt(61)),
                any(FORMS),
                any(THEMES),
                any(MODES),
                AUDIENCES.subList(random.nextInt(2), 2 + random.nextInt(2)),
                any(bodies),
                random.nextInt(4) == 0,
                complete,
                complete ? random.nextInt(5_000) : 0);
        var starts = written.day().atTime(9, 0).atZone(PortalClock.BEIJING).toOffsetDateTime();
        OffsetDateTime now = starts.withOffsetSameInstant(ZoneOffset.UTC);
        long sequence = database.sql("select nextval('activity_number_seq')")
                .query(Long.class)
                .single();
        database.sql("""
                        insert into activity (id, version, campaign_id, owner_id, sequence, state, number, created_at,
                            submitted_at, published_at, edit_limit, versions, receipts, supplement_submitted_at,
                            summary_submitted_at, title, unit_name, certified_demo, region_code, province_code, city_code,
                            county_code, starts_at, ends_at, mode, address, form, theme, audiences, expected_person_times,
                            person_times, description, authority_id, food_safety, grams)
                        values (:id, 0, :campaign, :owner, :sequence, :state, :number, :now, :now, :now, 3, 1, 1, :part, :part,
                            :title, '试验单位', false, :leaf, :province, :city, :county, :now, :now, :mode, '试验地点', :form, :theme,
                            string_to_array(:audiences, ','), 10, :personTimes, '试验', :authority, :food, '{}')""")
                .param("id", Ids.next())
                .param("campaign", campaignId)
                .param("owner", owner)
                .param("sequence", sequence)
                .param("state", state.name())
                .param("number", state == ActivityState.DRAFT ? null : "trial-" + sequence)
                .param("now", now)
                .param("part", complete ? now : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("title", written.foodSafety() ? "食品安全试验" : "试验")
                .param("leaf", leaf)
                .param("province", written.province())
                .param("city", written.city())
                .param("county", written.county())
                .param("mode", written.mode())
                .param("form", written.form())
                .param("theme", written.theme())
                .param("audiences", String.join(",", written.audiences()))
                .param("personTimes", complete ? written.personTimes() : null, java.sql.Types.BIGINT)
                .param("authority", written.authority())
                .param("food", written.foodSafety())
                .update();
        return written;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
