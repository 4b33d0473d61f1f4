package org.openkepu.annualsummary.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.activity.Figures;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Submissions in the database: only ever added. */
@Repository
class SubmissionRecords {

    private final JdbcClient database;
    private final JsonMapper json;
    private final SummaryFiles files;

    SubmissionRecords(JdbcClient database, JsonMapper json, SummaryFiles files) {
        this.database = database;
        this.json = json;
        this.files = files;
    }

    /** Everything a submission says; two that say the same have the same digest. */
    record Said(AnnualSummaryText text, Figures figures, List<String> files) {

        static Said of(AnnualSummaryText text, Figures figures, List<SummaryFile> files) {
            return new Said(
                    text,
                    figures,
                    files.stream()
                            .map(file -> file.name() + ' ' + file.digest())
                            .toList());
        }
    }

    /** A submission without its documents, as lists of them show it. */
    Optional<SummarySubmission> find(UUID summaryId, int n) {
        return database.sql("select * from annual_summary_submission where summary_id = ? and n = ?")
                .params(summaryId, n)
                .query((row, i) -> submission(row, files.of(summaryId, n)))
                .optional();
    }

    /** Adds the next submission and answers its place. */
    int add(
            AnnualSummary summary,
            Said said,
            List<SummaryFile> attached,
            boolean late,
            Actor actor,
            ArrivedAt arrival) {
        int n = summary.submissions() + 1;
        Figures figures = said.figures();
        database.sql("""
                        insert into annual_summary_submission (summary_id, n, arrived_at, submitted_by_name, digest, content,
                            published, complete, on_time, food_safety, person_times, expected_person_times, supplemented,
                            summarised, late)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        summary.id(),
                        n,
                        arrival.instant().atOffset(ZoneOffset.UTC),
                        actor.name(),
                        digest(said),
                        json.writeValueAsString(said.text()),
                        figures.published(),
                        figures.complete(),
                        figures.onTime(),
                        figures.foodSafety(),
                        figures.personTimes(),
                        figures.expectedPersonTimes(),
                        figures.supplemented(),
                        figures.summarised(),
                        late)
                .update();
        for (SummaryFile file : attached) {
            database.sql("insert into annual_summary_submission_file (summary_id, n, file_id) values (?, ?, ?)")
                    .params(summary.id(), n, file.id())
                    .update();
        }
        database.sql("update annual_summary set submissions = ? where id = ?")
                .params(n, summary.id())
                .update();
        return n;
    }

    /** SHA-256 over what is said, in 64 hexadecimal digits. */
    String digest(Said said) {
        try {
            byte[] bytes = json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SummarySubmission submission(ResultSet row, List<SummaryFile> attached) throws SQLException {
        return new SummarySubmission(
                row.getInt("n"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by_name"),
                row.getString("digest"),
                row.getBoolean("late"),
                json.readValue(row.getString("content"), AnnualSummaryText.class),
                new Figures(
                        row.getLong("published"),
                        row.getLong("complete"),
                        row.getLong("on_time"),
                        row.getLong("food_safety"),
                        row.getLong("person_times"),
                        row.getLong("expected_person_times"),
                        row.getLong("supplemented"),
                        row.getLong("summarised")),
                attached);
    }
}
