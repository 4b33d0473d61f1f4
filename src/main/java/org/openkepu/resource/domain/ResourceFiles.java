package org.openkepu.resource.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.openkepu.shared.Ids;
import org.openkepu.shared.file.FileUses;
import org.openkepu.shared.file.ReceivedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of resources and how often each was downloaded. */
@Repository
class ResourceFiles implements FileUses {

    private static final int SLOTS = 32;
    private static final String SELECT = """
            select f.id, f.name, f.kind, f.digest, f.bytes,
                coalesce((select sum(d.count) from resource_download d where d.file_id = f.id), 0) as downloads
            from resource_file f""";

    private final JdbcClient database;

    ResourceFiles(JdbcClient database) {
        this.database = database;
    }

    List<ResourceFile> of(UUID resourceId) {
        return database.sql(SELECT + " where f.resource_id = ? order by f.sequence")
                .param(resourceId)
                .query(ResourceFile.class)
                .list();
    }

    Optional<ResourceFile> find(UUID resourceId, UUID id) {
        return database.sql(SELECT + " where f.resource_id = ? and f.id = ?")
                .params(resourceId, id)
                .query(ResourceFile.class)
                .optional();
    }

    /** One of a published resource that is of one of the years, or of no year. */
    Optional<ResourceFile> published(UUID id, List<Integer> years) {
        return database.sql(SELECT + " " + """
                         join resource r on r.id = f.resource_id
                        where f.id = ? and r.state = 'PUBLISHED' and (r.year is null or r.year = any (?))""")
                .params(id, years.toArray(Integer[]::new))
                .query(ResourceFile.class)
                .optional();
    }

    void add(UUID resourceId, ReceivedFile file, Instant at) {
        database.sql("""
                        insert into resource_file (id, resource_id, name, kind, digest, bytes, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        resourceId,
                        file.name(),
                        file.kind().name(),
                        file.digest(),
                        file.bytes(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(UUID resourceId, UUID id) {
        return database.sql("delete from resource_file where resource_id = ? and id = ?")
                        .params(resourceId, id)
                        .update()
                > 0;
    }

    /** Counts one download; two at once meet on the same row only by chance. */
    void countDownload(UUID id) {
        database.sql("""
                        insert into resource_download (file_id, slot, count) values (?, ?, 1)
                        on conflict (file_id, slot) do update set count = resource_download.count + 1""").params(id, ThreadLocalRandom.current().nextInt(SLOTS)).update();
    }

    @Override
    public boolean holds(String digest) {
        return database.sql("select exists (select from resource_file where digest = ?)")
                .param(digest)
                .query(Boolean.class)
                .single();
    }
}
