package org.openkepu.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.CertificationDecided;
import org.openkepu.account.CertificationState;
import org.openkepu.account.NewAccount;
import org.openkepu.account.SecondFactors;
import org.openkepu.activity.ActivityDecided;
import org.openkepu.activity.DecisionKind;
import org.openkepu.feedback.FeedbackAnswered;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** By text message people are told what they chose and nothing else, each matter once. */
@PageTest
class SmsChoicesPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    AccountIssuing issuing;

    @Autowired
    SecondFactors factors;

    @Autowired
    SmsQueue queue;

    @Autowired
    ReminderSending reminders;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    @Test
    void nothingIsSentWithoutAChoice() {
        var known = newcomer.register();
        UUID account = account(known.person());
        publish(new CertificationDecided(account, CertificationState.GRANTED, clock.now()));
        publish(new FeedbackAnswered(UUID.randomUUID(), account, "0000-0000-0000"));
        assertThat(noticesTo(known.mobile())).isEmpty();
    }

    @Test
    void whatWasChosenIsSentOnce() {
        var known = newcomer.register();
        UUID account = account(known.person());
        choose(known.person(), "DECISION", "FEEDBACK");
        var returned = new ActivityDecided(UUID.randomUUID(), 1, DecisionKind.RETURNED, account, "走近科学家");
        publish(returned);
        publish(returned);
        publish(new CertificationDecided(account, CertificationState.GRANTED, clock.now()));
        assertThat(noticesTo(known.mobile())).singleElement().asString().contains("走近科学家", "需要更正", "【开放科普】");
        publish(new FeedbackAnswered(UUID.randomUUID(), account, "7K2M-9QXA-4TRB"));
        assertThat(noticesTo(known.mobile())).hasSize(2);
    }

    @Test
    void aChoiceCanBeTakenBack() {
        var known = newcomer.register();
        choose(known.person(), "CERTIFICATION");
        Page page = known.person().get("/account/messages");
        assertThat(page.text()).contains(known.mobile().masked());
        assertThat(page.select("[name=kinds][checked]").eachAttr("value")).containsExactly("CERTIFICATION");
        page.form("/account/messages").without("kinds").submit().hasStatus(303);
        publish(new CertificationDecided(account(known.person()), CertificationState.REJECTED, clock.now()));
        assertThat(noticesTo(known.mobile())).isEmpty();
    }

    @Test
    void aReminderFallsDueInTheMorningAndIsSentOnce() {
        var known = newcomer.register();
        Person person = known.person();
        choose(person, "REMINDER");
        var before = clock.now();
        try {
            move("2022-09-20T10:00:00+08:00");
            person.get("/desk/activities/new");
            var draft = database.sql("""
                            insert into activity (id, version, campaign_id, owner_id, state, created_at, edit_limit)
                            select gen_random_uuid(), 0, id, ?, 'DRAFT', '2022-09-01', 3 from campaign where current""");
            draft.param(account(person)).update();
            reminders.remind();
            assertThat(noticesTo(known.mobile())).isEmpty();
            move("2022-09-21T07:59:00+08:00");
            reminders.remind();
            assertThat(noticesTo(known.mobile())).isEmpty();
            move("2022-09-21T08:00:00+08:00");
            reminders.remind();
            reminders.remind();
            assertThat(noticesTo(known.mobile())).singleElement().asString().contains("活动信息填报", "还有 7 天", "还有 1 项没有提交");
        } finally {
            clock.moveTo(before);
        }
    }

    @Test
    void bodiesChooseWhatConcernsThem() {
        assertThat(SmsChoice.of(Role.CITY_ADMIN)).containsExactly(SmsChoice.FEEDBACK);
        assertThat(SmsChoice.of(Role.OPERATOR)).containsExactly(SmsChoice.FEEDBACK);
        Page page = portal.as("province-ningxia").get("/account/messages").hasStatus(200);
        assertThat(page.select("[name=kinds]").eachAttr("value")).containsExactly("EXTENSION", "SLATE", "FEEDBACK");
        Person operator = portal.as("operator");
        operator.get("/account/messages")
                .form("/account/messages")
                .force("kinds", "REMINDER")
                .submit()
                .hasStatus(303);
        assertThat(operator.get("/account/messages").select("[name=kinds][checked]"))
                .isEmpty();
    }

    @Test
    void whoActsForABodyIsToldAtTheNumberOfTheSecondFactor() {
        String login = "society-" + System.nanoTime();
        String physics = "select authority_id from account where login = 'society-physics'";
        UUID body = database.sql(physics).query(UUID.class).single();
        UUID account =
                issuing.issue(new NewAccount(login, Portal.PASSWORD, "演示学会", Role.SOCIETY_ADMIN, null, body, false));
        Mobile mobile = TextMessages.freshNumber();
        factors.enrol(account, mobile);
        Person society = portal.as(login);
        choose(society, "EXTENSION");
        society.get("/office/extensions")
                .form("/office/extensions")
                .set("kind", "SUMMARY")
                .force("scope", "BODY")
                .set("until", "2022-10-20")
                .set("reason", login)
                .submit()
                .hasStatus(303);
        UUID asked = database.sql("select id from extension_request where reason = ?")
                .param(login)
                .query(UUID.class)
                .single();
        portal.as("operator")
                .get("/operator/extensions")
                .form(asked + "/rejection")
                .set("reason", "理由不足")
                .submit()
                .hasStatus(303);
        assertThat(noticesTo(mobile)).singleElement().asString().contains("延期申请未批准", "中国物理学会");
    }

    private void choose(Person person, String... kinds) {
        person.get("/account/messages")
                .form("/account/messages")
                .set("kinds", kinds)
                .submit()
                .hasStatus(303);
    }

    private void publish(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<String> noticesTo(Mobile mobile) {
        return queue.latest(1_000).stream()
                .filter(sms -> sms.to().equals(mobile)
                        && sms.text().startsWith("【开放科普】")
                        && !sms.text().contains("验证码"))
                .map(sms -> sms.text())
                .toList();
    }

    /** The account that was made last. */
    private UUID account(Person person) {
        person.get("/account").hasStatus(200);
        return database.sql("select id from account order by id desc limit 1")
                .query(UUID.class)
                .single();
    }

    private void move(String to) {
        clock.moveTo(OffsetDateTime.parse(to).toInstant());
    }
}
