package org.openkepu.resource.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.resource.CaseEntry;
import org.openkepu.shared.Ids;
import org.openkepu.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Resources in the database. */
@Repository
class ResourceRecords {

    private static final String CONDITION = """
             where (cast(:state as text) is null or r.state = :state)
              and (cardinality(cast(:years as int[])) = 0 or r.year is null or r.year = any (cast(:years as int[])))
              and (cast(:kind as text) is null or r.kind = :kind)
              and (cast(:year as int) is null or r.year = :year)
              and (cast(:province as text) is null or r.province_code = :province)
              and (cast(:form as text) is null or r.form = :form)
              and (cast(:award as text) is null or r.award = :award)
              and (cast(:q as text) is null or strpos(lower(r.title || ' ' || coalesce(r.unit_name, '')), lower(:q)) > 0)""";

    private final JdbcClient database;

    ResourceRecords(JdbcClient database) {
        this.database = database;
    }

    long count(ResourceFilter filter) {
        return database.sql("select count(*) from resource r " + CONDITION)
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    List<ResourceLine> list(ResourceFilter filter, int size, int page) {
        return database.sql(
                        """
                        select r.id, r.kind, r.state, r.origin = 'SAMPLE' as sample, r.year, r.title, r.unit_name, r.province_code,
                            r.form, r.award, coalesce(f.files, 0) as files, coalesce(f.downloads, 0) as downloads
                        from resource r left join lateral (
                            select count(distinct file.id) as files, sum(d.count) as downloads
                            from resource_file file left join resource_download d on d.file_id = file.id
                            where file.resource_id = r.id) f on true\s""" + CONDITION
                                + " order by r.year desc nulls first, (r.award is null), r.sequence desc limit :size offset :offset")
                .params(parameters(filter))
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query(ResourceLine.class)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(ResourceFilter filter) {
        var all = new java.util.HashMap<String, @Nullable Object>();
        all.put("state", filter.state() == null ? null : filter.state().name());
        all.put("years", filter.years().toArray(Integer[]::new));
        all.put("kind", filter.kind() == null ? null : filter.kind().name());
        all.put("year", filter.year());
        all.put("province", filter.provinceCode());
        all.put("form", filter.form());
        all.put("award", filter.award());
        all.put("q", filter.q());
        return all;
    }

    Optional<Resource> find(UUID id) {
        return select("where id = ?", id);
    }

    /** The same, kept from others until the transaction ends. */
    Optional<Resource> forChange(UUID id) {
        return select("where id = ? for update", id);
    }

    private Optional<Resource> select(String condition, UUID id) {
        return database.sql("""
                        select id, version, kind, state, origin = 'SAMPLE' as sample, year, title, unit_name, province_code, form,
                            award, text, activity_number, published_at
                        from resource\s""" + condition).param(id).query(Resource.class).optional();
    }

    /** Adds one and answers its id; empty for a case whose activity is there already under its award. */
    Optional<UUID> add(
            ResourceKind kind,
            String origin,
            ResourceState state,
            @Nullable Integer year,
            CaseEntry entry,
            Instant at) {
        return database.sql("""
                        insert into resource (id, kind, origin, state, year, title, unit_name, province_code, form, award, text,
                            activity_number, changed_at, published_at)
                        values (:id, :kind, :origin, :state, cast(:year as int), :title, :unit, :province, :form, :award, :text,
                            :number, :at, case when :state = 'PUBLISHED' then :at end)
                        on conflict do nothing returning id""")
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("origin", origin)
                .param("state", state.name())
                .param("year", year == null ? null : year.toString())
                .param("title", entry.title())
                .param("unit", entry.unitName())
                .param("province", entry.provinceCode())
                .param("form", entry.form())
                .param("award", entry.award())
                .param("text", entry.text())
                .param("number", entry.activityNumber())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    void write(UUID id, ResourceReader.Read read, Instant at) {
        CaseEntry entry = read.entry();
        RuleBroken.require(!isTaken(id, entry), "resource.activity.taken");
        database.sql("""
                        update resource set version = version + 1, kind = :kind, year = cast(:year as int), title = :title,
                            unit_name = :unit, province_code = :province, form = :form, award = :award, text = :text,
                            activity_number = :number, changed_at = :at
                        where id = :id""")
                .param("kind", read.kind().name())
                .param("year", read.year() == null ? null : read.year().toString())
                .param("title", entry.title())
                .param("unit", entry.unitName())
                .param("province", entry.provinceCode())
                .param("form", entry.form())
                .param("award", entry.award())
                .param("text", entry.text())
                .param("number", entry.activityNumber())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private boolean isTaken(UUID id, CaseEntry entry) {
        return entry.activityNumber() != null
                && database.sql("""
                                select exists (select from resource
                                    where activity_number = ? and coalesce(award, '') = ? and id <> ?)""")
                        .params(entry.activityNumber(), entry.award() == null ? "" : entry.award(), id)
                        .query(Boolean.class)
                        .single();
    }

    void turn(UUID id, ResourceState state, Instant at) {
        database.sql("""
                        update resource set version = version + 1, state = :state, changed_at = :at,
                            published_at = case when :state = 'PUBLISHED' then :at else published_at end
                        where id = :id""")
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Turns the case that came from a national result, where it stands as {@code from}. */
    void turnResult(String activityNumber, String award, ResourceState from, ResourceState to, Instant at) {
        database.sql("""
                        select id from resource
                        where origin = 'RESULT' and activity_number = ? and award = ? and state = ? for update""")
                .params(activityNumber, award, from.name())
                .query(UUID.class)
                .optional()
                .ifPresent(id -> turn(id, to, at));
    }

    boolean existSamples() {
        return database.sql("select exists (select from resource where origin = 'SAMPLE')")
                .query(Boolean.class)
                .single();
    }
}
