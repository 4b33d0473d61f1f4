package org.openkepu.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Ids;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain shows every alteration, and loses no entry however writers and sealing fall together. */
@PageTest
class AuditChainModuleTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSealing sealing;

    @Autowired
    AuditVerification verification;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID subject = Ids.next();

    /** Nothing older is left unsealed, and nothing a test before broke. */
    @BeforeEach
    void sealAll() {
        untilSealed();
        assertThat(verification.verify().isWhole()).isTrue();
    }

    @Test
    void holdsAndNamesWhatIsNotSealedYet() {
        long seals = verification.verify().seals();
        write();
        write();
        assertThat(verification.verify().tail()).isEqualTo(2);
        untilSealed();
        var sealed = verification.verify();
        assertThat(sealed.tail()).isZero();
        assertThat(sealed.seals()).isGreaterThan(seals);
        assertThat(sealed.isWhole()).isTrue();
        var command = new AuditCheck(verification);
        command.run(new DefaultApplicationArguments());
        assertThat(command.getExitCode()).isZero();
    }

    @Test
    void findsATamperedRow() throws SQLException {
        write();
        untilSealed();
        var broken = tampered("update audit_entry set account_name = 'somebody else' where subject = ?");
        assertThat(broken.broken()).isNotNull();
    }

    @Test
    void findsARemovedRow() throws SQLException {
        write();
        untilSealed();
        var broken = tampered("delete from audit_entry where subject = ?");
        assertThat(broken.broken()).isNotNull();
    }

    @Test
    void findsARowSlippedInBehindTheSeals() throws SQLException {
        write();
        untilSealed();
        var broken = tampered("""
                insert into audit_entry (sequence, at, portal_at, action, subject, detail, transaction)
                overriding system value
                select sequence + 1000000, at, portal_at, 'test.done', subject, detail, transaction
                from audit_entry where subject = ?""");
        assertThat(broken.stray()).isOne();
    }

    @Test
    void sealsWhatCommitsLateUnderALowerSequence() {
        new TransactionTemplate(transactions).executeWithoutResult(late -> {
            append();
            apart(this::write);
            apart(sealing::seal);
            assertThat(apart(verification::verify).tail())
                    .as("what may still be preceded waits")
                    .isEqualTo(1);
        });
        untilSealed();
        assertThat(verification.verify().isWhole()).isTrue();
        assertThat(verification.verify().tail()).isZero();
    }

    @Test
    void losesNothingUnderParallelWriters() throws Exception {
        long before = verification.verify().entries();
        var writers = Executors.newFixedThreadPool(9);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                work.add(() -> {
                    for (int i = 0; i < 25; i++) {
                        new TransactionTemplate(transactions).executeWithoutResult(some -> {
                            append();
                            if (Math.floorMod(System.nanoTime(), 4) == 0) {
                                some.setRollbackOnly();
                            }
                        });
                    }
                    return 0;
                });
            }
            work.add(() -> {
                for (int i = 0; i < 40; i++) {
                    sealing.seal();
                }
                return 0;
            });
            for (Future<Integer> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }
        untilSealed();
        var found = verification.verify();
        assertThat(found.isWhole()).isTrue();
        assertThat(found.entries() - before)
                .isEqualTo(database.sql("select count(*) from audit_entry where subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single());
    }

    /** What the verification finds with the triggers out of the way and a row altered; all is as before afterwards. */
    private AuditVerification.Outcome tampered(String statement) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var single = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            single.sql("set local session_replication_role = replica").update();
            assertThat(single.sql(statement).param(subject).update()).isOne();
            var verification = new AuditVerification(single, new AuditChain(single));
            var command = new AuditCheck(verification);
            command.run(new DefaultApplicationArguments());
            assertThat(command.getExitCode()).isOne();
            var found = verification.verify();
            connection.rollback();
            return found;
        }
    }

    /** Another thread's work in the middle of this one's transaction. */
    private static <T> T apart(Supplier<T> work) {
        return java.util.concurrent.CompletableFuture.supplyAsync(work).join();
    }

    private Object write() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> append());
        return subject;
    }

    private void append() {
        trail.append(null, "test.done", subject, Map.of("why", "a test"));
    }

    /** The portal's own jobs write and seal too: waits until they have let everything be sealed. */
    private void untilSealed() {
        await().until(() -> {
            sealing.seal();
            return verification.verify().tail() == 0;
        });
    }
}
