package org.openkepu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as other modules meet them. */
@PageTest
class AccountModuleTests {

    @Autowired
    AccountIssuing issuing;

    @Autowired
    Accounts accounts;

    @Autowired
    Certifications certifications;

    @Autowired
    SignIns signIns;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    @Test
    void knowsTheCertifiedOfTheCast() {
        UUID informant = issuing.find("informant-yinchuan").orElseThrow();
        UUID member = issuing.find("member").orElseThrow();
        assertThat(accounts.isCertified(informant)).isTrue();
        assertThat(accounts.certificationOf(informant)).isEqualTo(CertificationState.GRANTED);
        assertThat(certifications.statedBy(informant))
                .hasValueSatisfying(stated -> assertThat(stated.regionCode()).isEqualTo("640104"));
        assertThat(accounts.isCertified(member)).isFalse();
        assertThat(accounts.certificationOf(member)).isEqualTo(CertificationState.NONE);
    }

    @Test
    void refusesALoginTakenInAnyCaseOfLetters() {
        assertThatThrownBy(() -> issuing.issue(order("MEMBER"))).hasMessage("account.login.taken");
    }

    @Test
    void endsTheSessionsOfADisabledAccountAtOnce() {
        String login = "soon-disabled-" + System.nanoTime();
        UUID id = issuing.issue(order(login));
        Person person = portal.as(login);
        person.get("/account").hasStatus(200);

        issuing.disable(id);

        assertThat(person.get("/account").hasStatus(302).location()).isEqualTo("/login");
        assertThat(signIns.verify(login, Portal.PASSWORD)).isEmpty();
    }

    @Test
    void knowsNoNameOfAnUnknownAccount() {
        assertThatThrownBy(() -> accounts.nameOf(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsScopesWholeInTheDatabase() {
        UUID member = issuing.issue(order("scoped-" + System.nanoTime()));
        assertThatThrownBy(() -> database.sql("update account set role = 'PROVINCE_ADMIN' where id = ?")
                        .param(member)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("account_scope");
    }

    private static NewAccount order(String login) {
        return new NewAccount(login, Portal.PASSWORD, "演示人员", Role.MEMBER, null, null, false);
    }
}
