package org.openkepu.registry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the registers as the operator looks them through. */
@Service
@Transactional(readOnly = true)
public class RegisterList {

    /** Entries of one page. */
    public static final int PAGE = 20;

    private static final String CONDITION = """
            where (cast(:category as text) is null or b.category = :category)
              and (:q = '' or position(:q in u.name) > 0
                   or exists (select from unnest(u.aliases) as alias where position(:q in alias) > 0)
                   or exists (select from register_alias a where a.unit_id = u.id and position(:q in a.name) > 0))""";

    private final JdbcClient database;

    RegisterList(JdbcClient database) {
        this.database = database;
    }

    /**
     * One entry.
     *
     * @param aliases those of files and sheets and those learnt, joined by 、
     */
    public record Line(
            UUID id,
            String name,
            UnitCategory category,
            String batch,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String regionCode,
            boolean demo,
            boolean retired,
            String aliases) {}

    /** Entries that hold the text in name or alias, all for an empty one, by name. */
    public List<Line> page(@Nullable UnitCategory category, String q, int number) {
        return database.sql("""
                        select u.id, u.name, b.category, b.name as batch, b.valid_from, b.valid_until,
                               coalesce(u.region_code, u.province_code) as region_code, u.demo, u.retired,
                               array_to_string(u.aliases || array(
                                   select a.name from register_alias a where a.unit_id = u.id order by a.name), '、') as aliases
                        from certified_unit u join register_batch b on b.id = u.batch_id """ + " " + CONDITION + " " + """
                        order by u.name, u.id limit :most offset :skip""")
                .param("category", category == null ? null : category.name())
                .param("q", asked(q))
                .param("most", PAGE)
                .param("skip", (number - 1) * PAGE)
                .query(Line.class)
                .list();
    }

    public long total(@Nullable UnitCategory category, String q) {
        return database.sql(
                        "select count(*) from certified_unit u join register_batch b on b.id = u.batch_id " + CONDITION)
                .param("category", category == null ? null : category.name())
                .param("q", asked(q))
                .query(Long.class)
                .single();
    }

    private static String asked(String q) {
        String text = Texts.clean(q);
        return Texts.isMalformed(text) ? "\u0001" : text;
    }
}
