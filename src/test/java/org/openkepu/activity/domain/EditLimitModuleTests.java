package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixty-four writers with three edits left make exactly three (rule activity.edit.limit-reached; trust, figures to hold). */
@PageTest
class EditLimitModuleTests {

    private static final int WRITERS = 64;
    private static final ArrivedAt NOW = new ArrivedAt(Instant.parse("2022-09-20T02:00:00Z"));

    @Autowired
    ActivityFiling filing;

    @Autowired
    FilingDesk desk;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    @Test
    void manyWritersMakeExactlyThreeEdits() throws Exception {
        Actor owner = informants.certified().actor();
        UUID id = submitted(owner);
        var spent = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> pool.submit(() -> writeUntilRefused(id, writer, owner)))
                    .toList();
            for (Future<Integer> writer : writers) {
                spent.addAndGet(writer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        TaskList tasks = desk.tasks(id, owner, NOW);
        assertThat(spent).hasValue(3);
        assertThat(tasks.editsLeft()).isZero();
        assertThat(tasks.versions()).isEqualTo(4);
        assertThat(desk.receipts(id, owner)).hasSize(4);
    }

    @Tag("trust")
    @RepeatedTest(20)
    void manyWritersMakeExactlyThreeEditsEveryTime() throws Exception {
        manyWritersMakeExactlyThreeEdits();
    }

    /** Saves and submits, reads again after a conflict, until the rule says no; answers how many edits it made. */
    private int writeUntilRefused(UUID id, int writer, Actor owner) {
        int made = 0;
        for (int attempt = 0; ; attempt++) {
            try {
                long shown = desk.part(id, Part.DETAILS, owner, NOW).version();
                var text = typed().with("title", "第 " + writer + " 人第 " + attempt + " 稿");
                filing.save(id, Part.DETAILS, text.details(), shown, owner, NOW);
                long checked = desk.check(id, owner, NOW).version();
                made += filing.submit(id, checked, owner, NOW).changedNothing() ? 0 : 1;
            } catch (RuleBroken refusal) {
                if (refusal.code().equals("activity.edit.limit-reached")) {
                    return made;
                }
                assertThat(refusal.code()).isEqualTo("form.stale");
            }
        }
    }

    private UUID submitted(Actor owner) {
        UUID id = filing.draft(owner, NOW);
        filing.save(id, Part.HOST, typed().host(), 0, owner, NOW);
        filing.save(id, Part.DETAILS, typed().details(), 0, owner, NOW);
        filing.submit(id, desk.check(id, owner, NOW).version(), owner, NOW);
        return id;
    }

    private Typed typed() {
        return Typed.whole()
                .with(
                        "authorityId",
                        authorities.ofRegion("640104").orElseThrow().id().toString());
    }
}
