package org.openkepu.activity.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of a published activity in a year of their own, told apart by their names. */
class ManyOfOne {

    private final JdbcClient database;
    private final UUID campaign;

    ManyOfOne(JdbcClient database, int year) {
        this.database = database;
        campaign = UUID.randomUUID();
        database.sql("""
                        insert into campaign (id, year, name, name_en, theme, activity_from, activity_to)
                        values (?, ?, '试验', 'Trial', '试验', '2022-08-15', '2022-10-14')""").params(campaign, year).update();
    }

    /** Writes so many, numbered behind a word in the order of their sequence. */
    void write(String word, int number) {
        List<String> kept = database.sql("""
                        select column_name from information_schema.columns where table_name = 'activity' and is_generated = 'NEVER'
                          and column_name not in ('id', 'campaign_id', 'sequence', 'number', 'title', 'grams')""").query(String.class).list();
        String columns = String.join(", ", kept);
        String copied = kept.stream().map(column -> "a." + column).collect(Collectors.joining(", "));
        database.sql(
                        "insert into activity (id, campaign_id, sequence, number, title, grams, " + columns
                                + ") select gen_random_uuid(), :campaign, n, 'M' || n, :word || i, :grams::text[], "
                                + copied
                                + " from (select * from activity where state = 'PUBLISHED' limit 1) a cross join lateral"
                                + " (select i, nextval('activity_number_seq') as n from generate_series(1, :number) i) as numbers")
                .param("campaign", campaign)
                .param("word", word)
                .param("grams", Grams.of(List.of(word)))
                .param("number", number)
                .update();
    }

    /** Leaves numbers out, so that what comes lies in another block of the search index. */
    void leap(int numbers) {
        database.sql("select setval('activity_number_seq', nextval('activity_number_seq') + ?)")
                .param(numbers)
                .query(Long.class)
                .single();
    }

    void update(String assignments, String where) {
        database.sql("update activity set " + assignments + " where campaign_id = ? and " + where)
                .param(campaign)
                .update();
    }
}
