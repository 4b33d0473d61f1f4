package org.openkepu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox says what is due by the portal's clock, and nothing of anybody else. */
@PageTest
class InboxPageTests {

    private static final String WHO = "informant-beijing";
    private static final String FILING = "[data-message=reminder][data-stage=FILING]";

    @Autowired
    Portal portal;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    private Instant before;

    @BeforeEach
    void rememberTheTime() {
        before = clock.now();
    }

    @AfterEach
    void turnTheClockBack() {
        clock.moveTo(before);
    }

    @Test
    void remindsOfADraftWhenItsTimeHasComeAndFollowsTheClockBack() {
        Person person = portal.as(WHO);
        String draft = draft(person, "一份还没有提交的活动");

        move("2022-09-20T10:00:00+08:00");
        assertThat(person.get("/account/inbox").select(FILING)).isEmpty();
        move("2022-09-28T08:00:00+08:00");
        Page inbox = person.get("/account/inbox");
        assertThat(inbox.mark()).isEqualTo("account.inbox");
        assertThat(inbox.select(FILING).first().attr("data-days")).isEqualTo("0");
        assertThat(inbox.linksTo(draft)).isTrue();
        assertThat(inbox.text()).contains("一份还没有提交的活动", "2022-09-28 23:59:59");
        move("2022-09-29T00:00:00+08:00");
        assertThat(person.get("/account/inbox").select(FILING)).isEmpty();
        move("2022-09-20T10:00:00+08:00");
        assertThat(person.get("/account/inbox").select(FILING)).isEmpty();
    }

    @Test
    void saysNothingOfOtherPeoplesDrafts() {
        String draft = draft(portal.as(WHO), "别人的活动");
        move("2022-09-28T09:00:00+08:00");
        assertThat(portal.as("member").get("/account/inbox").linksTo(draft)).isFalse();
        assertThat(portal.as("province-beijing").get("/account/inbox").select(FILING))
                .isEmpty();
    }

    @Test
    void forgetsADraftInTheBin() {
        Person person = portal.as(WHO);
        String draft = draft(person, "不要了的活动");
        database.sql("update activity set deleted_at = now() where id = ?")
                .param(UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1)))
                .update();
        move("2022-09-28T09:00:00+08:00");
        assertThat(person.get("/account/inbox").linksTo(draft)).isFalse();
    }

    @Test
    void showsThatACertificationWasGranted() {
        assertThat(portal.as(WHO).get("/account/inbox").select("[data-message=certification][data-state=GRANTED]"))
                .hasSize(1);
    }

    @Test
    void isOneStepFromEveryPageOfAPerson() {
        assertThat(portal.as(WHO).get("/desk").linksTo("/account/inbox")).isTrue();
        assertThat(portal.as("operator").get("/operator").linksTo("/account/inbox"))
                .isFalse();
    }

    @Test
    void asksTheDatabaseAsOftenForManyDraftsAsForOne() {
        Person person = portal.as(WHO);
        draft(person, "第一项");
        move("2022-09-28T09:00:00+08:00");
        person.get("/account/inbox");
        int one = Statements.during(() -> person.get("/account/inbox")).size();
        for (int n = 0; n < 5; n++) {
            draft(person, "又一项");
        }
        move("2022-09-28T09:00:00+08:00");
        person.get("/account/inbox");
        var many = Statements.during(() -> person.get("/account/inbox"));
        assertThat(many).as(many.toString()).hasSize(one);
    }

    private String draft(Person person, String title) {
        move("2022-09-01T10:00:00+08:00");
        String draft = person.get("/desk/activities/new")
                .form("/desk/activities")
                .submit()
                .location();
        person.get(draft + "/details")
                .form("/details")
                .set("title", title)
                .submit()
                .hasStatus(303);
        return draft;
    }

    private void move(String to) {
        clock.moveTo(java.time.OffsetDateTime.parse(to).toInstant());
    }
}
