package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema's time line: one order over all modules, everything named, every reference indexed. */
@PageTest
class MigrationTests {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "(constraint\\s+\\w+\\s+)?"
                    + "\\b(primary key|foreign key\\s*\\([^)]*\\)\\s*references|references|check\\s*\\(|exclude\\b|(?<!create )unique\\b)");
    private static final Map<Path, String> FILES = Sources.below(Sources.MIGRATIONS, ".sql");

    @Autowired
    JdbcClient database;

    @Test
    void filesAreNamedAfterInstantModuleAndWork() {
        List<String> versions = new ArrayList<>();
        FILES.keySet().forEach(file -> {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            versions.add(name.group(1));
            String module = file.getParent().getFileName().toString();
            assertThat(name.group(2)).as(file.toString()).isEqualTo(module);
            assertThat(Files.isDirectory(Sources.MAIN.resolve("org/openkepu/" + module)))
                    .as(module)
                    .isTrue();
        });
        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void columnsAreOfTheTypesWeUse() {
        assertThat(strings("""
                        select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                        and data_type in ('character varying', 'character', 'timestamp without time zone',
                                          'time with time zone', 'money', 'json', 'real', 'double precision')""")).isEmpty();
    }

    @Test
    void constraintsHaveNamesOfOurOwn() {
        FILES.forEach((file, sql) -> {
            Matcher constraint = CONSTRAINT.matcher(sql.replaceAll("--.*", "").toLowerCase(Locale.ROOT));
            while (constraint.find()) {
                assertThat(constraint.group(1))
                        .as(file + ": " + constraint.group())
                        .isNotNull();
            }
        });
    }

    @Test
    void everyReferenceIsIndexed() {
        assertThat(strings("""
                        select conrelid::regclass || ' ' || conname from pg_constraint c
                        where contype = 'f' and not exists (
                            select from pg_index i where i.indrelid = c.conrelid
                            and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)""")).isEmpty();
    }

    @Test
    void namesAreSmallAndUnderlined() {
        assertThat(strings("""
                        select relname from pg_class where relnamespace = 'public'::regnamespace
                        and relname !~ '^[a-z][a-z0-9_]*$'""")).isEmpty();
    }

    private List<String> strings(String query) {
        return database.sql(query).query(String.class).list();
    }
}
