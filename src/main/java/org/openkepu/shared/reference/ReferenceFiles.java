package org.openkepu.shared.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the files of {@code db/reference} at start: a file whose SHA-256 is the stored one is left alone, any other is
 * written by its module in one transaction. Several instances starting at once wait for each other.
 */
@Component
@DependsOnDatabaseInitialization
public class ReferenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceFiles.class);
    private static final long LOCK = 0x6B657075_0001L;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReferenceFiles(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /**
     * Loads a file unless it is the one already loaded, and raises the area's revision so that snapshots follow.
     *
     * @param area whose snapshots show the file, see {@link ReferenceRevisions}
     * @param edition of the writer: a higher one loads an unchanged file again
     * @param writer brings all rows into the database, repeatably, and says how many are in force
     * @param alsoFrom further files the writer reads
     */
    public void load(
            String area, String file, int edition, ToIntFunction<List<ReferenceRow>> writer, String... alsoFrom) {
        String checksum = edition + ":" + checksum(file, alsoFrom);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
            if (!checksum.equals(loaded(file))) {
                long begin = System.nanoTime();
                int rows = writer.applyAsInt(rows(file));
                remember(area, file, checksum, rows);
                LOG.info("{}: {} rows loaded in {} ms", file, rows, (System.nanoTime() - begin) / 1_000_000);
            }
        });
    }

    /** Takes a file out of force that may have been loaded earlier; the writer undoes what the file brought. */
    public void withdraw(String area, String file, Runnable writer) {
        alone(() -> {
            int known = jdbc.sql("delete from reference_file where name = :file")
                    .param("file", file)
                    .update();
            if (known > 0) {
                writer.run();
                jdbc.sql(ReferenceRevisions.RAISE).param("area", area).update();
                LOG.info("{}: withdrawn", file);
            }
        });
    }

    private void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
            work.run();
        });
    }

    /** All rows of a file of {@code db/reference}. Fails where the file is missing or no proper CSV. */
    public static List<ReferenceRow> rows(String file) {
        try (InputStream bytes = open(file);
                var csv = CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
            return csv.stream().map(ReferenceRow::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private String loaded(String file) {
        return jdbc.sql("select checksum from reference_file where name = :file")
                .param("file", file)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void remember(String area, String file, String checksum, int rows) {
        jdbc.sql("""
                        insert into reference_file (name, checksum, loaded_at, rows)
                        values (:file, :checksum, now(), :rows)
                        on conflict (name) do update
                        set checksum = excluded.checksum, loaded_at = excluded.loaded_at, rows = excluded.rows""")
                .param("file", file)
                .param("checksum", checksum)
                .param("rows", rows)
                .update();
        jdbc.sql(ReferenceRevisions.RAISE).param("area", area).update();
    }

    private static String checksum(String file, String... alsoFrom) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(file));
            for (String other : alsoFrom) {
                digest.update(bytes(other));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream bytes = open(file)) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static InputStream open(String file) throws IOException {
        return new ClassPathResource("db/reference/" + file).getInputStream();
    }
}
