package org.openkepu.recommendation.domain;

import static org.openkepu.shared.RuleBroken.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.file.FileKind;
import org.openkepu.shared.file.ReceivedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the signed and stamped sheet of a submission, one a submission: a later upload takes the place of the earlier. */
@Service
@Transactional
public class ScanKeeping {

    /** Most bytes of a scan. */
    public static final long LARGEST = 10_000_000;

    private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.JPEG, FileKind.PNG);

    private final SlateGate gate;
    private final SlateRecords slates;
    private final JdbcClient database;
    private final AuditTrail trail;

    ScanKeeping(SlateGate gate, SlateRecords slates, JdbcClient database, AuditTrail trail) {
        this.gate = gate;
        this.slates = slates;
        this.database = database;
        this.trail = trail;
    }

    /** A kept scan. */
    public record Scan(FileKind kind, byte[] content) {}

    /**
     * Keeps the scan of the latest submission, also after the stage's end: stamps take their time.
     *
     * @throws org.openkepu.shared.RuleBroken recommendation.not-submitted, recommendation.scan.kind
     */
    public void keep(ReceivedFile file, Actor actor, ArrivedAt arrival) {
        Body body = gate.body(actor);
        Slate slate = slates.find(gate.campaign().id(), body.id())
                .filter(Slate::isSubmitted)
                .orElse(null);
        require(slate != null, "recommendation.not-submitted");
        require(KINDS.contains(file.kind()), "recommendation.scan.kind");
        if (slate == null) {
            return;
        }
        database.sql("""
                        insert into slate_scan (slate_id, n, type, bytes, content, uploaded_by_name, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint slate_scan_pk do update set type = excluded.type, bytes = excluded.bytes,
                            content = excluded.content, uploaded_by_name = excluded.uploaded_by_name, uploaded_at = excluded.uploaded_at""")
                .params(
                        slate.id(),
                        slate.submissions(),
                        file.kind().name(),
                        (int) file.bytes(),
                        content(file),
                        actor.name(),
                        arrival.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.append(actor, "slate.scan-uploaded", slate.id(), Map.of("digest", file.digest()));
    }

    private static byte[] content(ReceivedFile file) {
        try {
            return Files.readAllBytes(file.waiting());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The own scan; NotFound where none was uploaded. */
    @Transactional(readOnly = true)
    public Scan own(Actor actor) {
        return slates.find(gate.campaign().id(), gate.body(actor).id())
                .flatMap(slate -> scan(slate.id()))
                .orElseThrow(NotFound::new);
    }

    /** Any slate's, for the operator. */
    @Transactional(readOnly = true)
    public Scan of(UUID slateId) {
        return scan(slateId).orElseThrow(NotFound::new);
    }

    private Optional<Scan> scan(UUID slateId) {
        return database.sql("select type, content from slate_scan where slate_id = ? order by n desc limit 1")
                .param(slateId)
                .query((row, n) -> new Scan(FileKind.valueOf(row.getString("type")), row.getBytes("content")))
                .optional();
    }
}
