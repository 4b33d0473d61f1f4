package org.openkepu.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.account.MobileCodes;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.account.SignIns;
import org.openkepu.shared.Mobile;
import org.openkepu.support.PageTest;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A number, its code, an account: what holds and what is refused (trust F16). */
@PageTest
class RegistrationModuleTests {

    private static final String PASSWORD = "Long-enough-1";

    @Autowired
    Registration registration;

    @Autowired
    MobileCodes codes;

    @Autowired
    SignIns signIns;

    @Autowired
    TextMessages messages;

    @Autowired
    JdbcClient database;

    private final Mobile mobile = TextMessages.freshNumber();

    @Test
    void makesAnAccountOfANumberThatAnswersItsCode() {
        UUID ticket = send();
        var outcome = registration.complete(ticket, messages.codeFor(mobile), "演示人员", PASSWORD);
        assertThat(outcome.isNew()).isTrue();
        assertThat(signIns.verify(mobile.digits(), PASSWORD)).contains(outcome.accountId());
    }

    @Test
    void usesACodeOnce() {
        UUID ticket = send();
        String code = messages.codeFor(mobile);
        registration.complete(ticket, code, "演示人员", PASSWORD);
        assertThatThrownBy(() -> registration.complete(ticket, code, "演示人员", PASSWORD))
                .hasMessage("account.code.expired");
    }

    @Test
    void burnsACodeAtTheFifthWrongTry() {
        UUID ticket = send();
        String code = messages.codeFor(mobile);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int tries = 1; tries < CodeBook.TRIES; tries++) {
            assertThatThrownBy(() -> registration.complete(ticket, wrong, "演示人员", PASSWORD))
                    .hasMessage("account.code.wrong");
        }
        assertThatThrownBy(() -> registration.complete(ticket, wrong, "演示人员", PASSWORD))
                .hasMessage("account.code.expired");
        assertThatThrownBy(() -> registration.complete(ticket, code, "演示人员", PASSWORD))
                .hasMessage("account.code.expired");
        assertThat(signIns.verify(mobile.digits(), PASSWORD)).isEmpty();
    }

    @Test
    void forgetsACodeAfterTenMinutesOfMachineTime() {
        UUID ticket = send();
        Instant expiry = database.sql("select expires_at from account_code where id = ?")
                .param(ticket)
                .query(Timestamp.class)
                .single()
                .toInstant();
        assertThat(expiry)
                .isBetween(Instant.now().plusSeconds(540), Instant.now().plusSeconds(600));
        database.sql("update account_code set expires_at = now() where id = ?")
                .param(ticket)
                .update();
        assertThatThrownBy(() -> registration.complete(ticket, messages.codeFor(mobile), "演示人员", PASSWORD))
                .hasMessage("account.code.expired");
    }

    @Test
    void leadsAKnownNumberToItsAccountOnlyAfterTheCode() {
        var first = registration.complete(send(), messages.codeFor(mobile), "演示人员", PASSWORD);
        database.sql("delete from account_attempt where kind = 'code'").update();
        UUID again = send();
        var second = registration.complete(again, messages.codeFor(mobile), "别的名字", "Another-one-2");
        assertThat(second.isNew()).isFalse();
        assertThat(second.accountId()).isEqualTo(first.accountId());
        assertThat(signIns.verify(mobile.digits(), "Another-one-2")).isEmpty();
    }

    @Test
    void sendsOneCodeAMinute() {
        send();
        assertThatThrownBy(this::send).hasMessage("account.throttled");
    }

    @Test
    void keepsNoNumberInClear() {
        registration.complete(send(), messages.codeFor(mobile), "演示人员", PASSWORD);
        String dump = database.sql("select string_agg(t::text, ' ') from (select * from account) t")
                .query(String.class)
                .single();
        assertThat(dump).doesNotContain(mobile.digits());
    }

    private UUID send() {
        return codes.send(mobile, Purpose.REGISTER, "192.0.2." + (int) (Math.random() * 250));
    }
}
