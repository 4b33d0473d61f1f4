package org.openkepu.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Ids;
import org.openkepu.support.ChildPortal;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The command that verifies the audit trail, run as its keeper would: a bent chain ends it with 1, and it says where. */
@PageTest
class BentChainTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditSealing sealing;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcConnectionDetails address;

    @Autowired
    DataSource source;

    @Autowired
    TransactionTemplate transactions;

    @Value("${openkepu.secret}")
    String secret;

    @TempDir
    Path data;

    private final UUID subject = Ids.next();

    @AfterEach
    void straighten() throws Exception {
        bend("");
    }

    @Test
    void endsWithOneAndNamesTheFirstSealThatDoesNotHold() throws Exception {
        write(subject);
        Seal seal = untilSealed();
        write(Ids.next());
        untilSealed();
        bend("somebody else");
        try (ChildPortal command = verifying()) {
            assertThat(command.ends()).as(command.said()).isOne();
            assertThat(command.said())
                    .contains(
                            "完好的封存 " + (seal.number() - 1) + " 个",
                            "第 " + seal.number() + " 个封存不符",
                            "seal " + seal.number() + " does not hold",
                            "entries up to " + seal.lastSequence())
                    .doesNotContain("OpenKepu is ready", "\tat ");
        }
    }

    private ChildPortal verifying() throws Exception {
        return ChildPortal.start(
                data,
                Map.of(
                        "SPRING_DATASOURCE_URL", address.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", String.valueOf(address.getUsername()),
                        "SPRING_DATASOURCE_PASSWORD", String.valueOf(address.getPassword()),
                        "OPENKEPU_SECRET", secret),
                "--openkepu.demo=true",
                "--spring.datasource.hikari.connection-init-sql=set synchronous_commit = on",
                "--openkepu.verify-audit");
    }

    private void write(UUID about) {
        transactions.executeWithoutResult(transaction -> trail.append(null, "test.done", about, Map.of()));
    }

    /** The last seal, once nothing is left that none covers. */
    private Seal untilSealed() {
        await().until(() -> {
            sealing.seal();
            return verification.verify().tail() == 0;
        });
        return chain.last().orElseThrow();
    }

    /** Writes another name into the entry with the triggers out of the way, or takes it out again. */
    private void bend(String name) throws Exception {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var single = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            single.sql("set local session_replication_role = replica").update();
            single.sql("update audit_entry set account_name = nullif(?, '') where subject = ?")
                    .params(name, subject)
                    .update();
            connection.commit();
        }
    }
}
