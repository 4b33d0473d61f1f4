package org.openkepu.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for canary numbers wherever something is written: texts, every column of every table, every file. */
final class CanaryHunt {

    /** How canaries begin; three more digits follow, and nothing else in the tests is numbered so. */
    static final String BEGINNING = "19900007";

    private static final String SHAPE = "199[ -]?0000[ -]?7[0-9]{3}";
    private static final Pattern SHAPED = Pattern.compile(SHAPE);
    private static final Pattern FOUND = Pattern.compile(".{0,80}" + SHAPE);
    private static final String HEX = HexFormat.of().formatHex(BEGINNING.getBytes(StandardCharsets.US_ASCII));

    private CanaryHunt() {}

    /** The canaries of a text with what stands before them. */
    static List<String> canaries(String text) {
        return FOUND.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The columns with a canary: as text, number, inside JSON and arrays, or as plain bytes; sealed ones hold none. */
    static List<String> columns(JdbcClient database) {
        return database.sql("""
                        select format('select %L from %I.%I where %s limit 1', c.table_name || '.' || c.column_name,
                            c.table_schema, c.table_name,
                            case c.data_type when 'bytea' then format('encode(%I, ''hex'') like %L', c.column_name, :hex)
                                else format('%I::text ~ %L', c.column_name, :shape) end)
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                        where c.table_schema not in ('pg_catalog', 'information_schema')
                        """).param("hex", "%" + HEX + "%").param("shape", SHAPE).query(String.class).stream()
                .flatMap(look -> database.sql(look).query(String.class).optional().stream())
                .toList();
    }

    /** The files below a folder that hold a canary, the database's own files and log among them. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(CanaryHunt::holds).toList();
        }
    }

    private static boolean holds(Path file) {
        try {
            return SHAPED.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException gone) {
            return false;
        }
    }
}
