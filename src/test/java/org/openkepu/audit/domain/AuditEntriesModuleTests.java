package org.openkepu.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Ids;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries stand with their change, go with it, and are never altered. */
@PageTest
class AuditEntriesModuleTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID subject = Ids.next();

    @Test
    void standsOnlyWhenTheChangeStands() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            append();
            transaction.setRollbackOnly();
        });
        assertThat(entries()).isZero();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> append());
        assertThat(entries()).isOne();
    }

    @Test
    void isRefusedOutsideATransaction() {
        assertThatThrownBy(this::append).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isNeverAlteredOrRemoved() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> append());
        for (String attempt : new String[] {
            "update audit_entry set action = 'x' where subject = ?", "delete from audit_entry where subject = ?"
        }) {
            assertThatThrownBy(() -> database.sql(attempt).param(subject).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever added");
        }
        assertThat(entries()).isOne();
    }

    private void append() {
        trail.append(null, "test.done", subject, Map.of("why", "a test"));
    }

    private long entries() {
        return database.sql("select count(*) from audit_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
