package org.openkepu.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkepu.audit.AuditTrail;
import org.openkepu.audit.domain.AuditReading;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Role;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The operator reads who did what, when and from where, narrowed by what the address says. */
@PageTest
class AuditPageTests {

    private static final String ADDRESS = "/operator/audit";

    @Autowired
    Portal portal;

    @Autowired
    AuditTrail trail;

    @Autowired
    PlatformTransactionManager transactions;

    private final UUID subject = Ids.next();
    private final Actor actor = new Actor(Ids.next(), "马某" + System.nanoTime(), Role.OPERATOR, null, null);

    @Test
    void tellsWhoDidWhatWhenAndFromWhere() {
        portal.as("operator");
        Page page = portal.as("operator").get(ADDRESS + "?action=session.begun").hasStatus(200);
        assertThat(page.mark()).isEqualTo("operator.audit");
        var first = page.select(".entries > li").get(0);
        assertThat(first.text())
                .contains("登录")
                .contains("运营")
                .contains("127.0.0.1")
                .contains("平台时间 2022-");
    }

    @Test
    void narrowsByPersonSubjectAndDay() {
        append(1);
        for (String filter : new String[] {
            "person=" + actor.name(), "person=" + actor.accountId(), "subject=" + subject,
        }) {
            Page page = portal.as("operator").get(ADDRESS + "?" + filter).hasStatus(200);
            assertThat(page.select(".entries > li")).as(filter).hasSize(1);
            assertThat(page.select(".entries dd").text()).isEqualTo("<b>一个原因</b>");
        }
        assertThat(portal.as("operator")
                        .get(ADDRESS + "?subject=" + subject + "&to=2020-01-01")
                        .select(".entries > li"))
                .isEmpty();
    }

    @Test
    void leavesOutAndNamesWhatIsNoValue() {
        Page page =
                portal.as("operator").get(ADDRESS + "?from=gestern&subject=1").hasStatus(200);
        assertThat(page.text()).contains("起始日期（实际时间）").contains("对象编号");
        assertThat(page.select(".note-box[role=status]").text()).contains("没有作为条件");
    }

    @Test
    void goesOnByTheLastEntryShown() {
        append(AuditReading.PAGE + 3);
        Page page = portal.as("operator").get(ADDRESS + "?subject=" + subject);
        assertThat(page.select(".entries > li")).hasSize(AuditReading.PAGE);
        Page older = portal.as("operator").get(page.select("a[rel=next]").attr("href"));
        assertThat(older.select(".entries > li")).hasSize(3);
        assertThat(older.select("a[rel=next]")).isEmpty();
    }

    @Test
    void asksTheSameOfTheDatabaseForOneEntryAndForMany() {
        var operator = portal.as("operator");
        append(1);
        int few = Statements.during(() -> operator.get(ADDRESS + "?subject=" + subject))
                .size();
        append(40);
        assertThat(Statements.during(() -> operator.get(ADDRESS + "?subject=" + subject)))
                .hasSize(few);
    }

    private void append(int entries) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> IntStream.range(0, entries)
                        .forEach(n ->
                                trail.append(actor, "activity.cancelled", subject, Map.of("reason", "<b>一个原因</b>"))));
    }
}
