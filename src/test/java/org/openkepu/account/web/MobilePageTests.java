package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.notification.SmsOutbox;
import org.openkepu.shared.Mobile;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another number, or a password nobody remembers: only for whoever shows again who it is. */
@PageTest
class MobilePageTests {

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    TextMessages messages;

    @Autowired
    SmsOutbox outbox;

    @Autowired
    JdbcClient database;

    private Newcomer.Registered registered;
    private Person person;
    private final Mobile next = TextMessages.freshNumber();

    @BeforeEach
    void register() {
        registered = newcomer.register();
        person = registered.person();
        database.sql("delete from account_attempt where kind = 'code'").update();
    }

    @Test
    void asksAgainFirst() {
        assertThat(person.get("/account/mobile").location()).isEqualTo("/account/confirmation?to=mobile");
        assertThat(person.get("/account").linksTo("/account/mobile")).isTrue();
    }

    @Test
    void changesTheNumberAfterThePasswordAndACodeToTheNewOne() {
        Person elsewhere = portal.as(registered.mobile().digits(), Newcomer.PASSWORD);
        Page page = byPassword("mobile", Newcomer.PASSWORD).hasStatus(303).follow();
        Page after = answer(name(page, next), messages.codeFor(next)).hasStatus(303);

        assertThat(after.location()).isEqualTo("/account");
        assertThat(after.follow().text()).contains(next.masked());
        elsewhere.get("/account").hasStatus(302);
        portal.as(next.digits(), Newcomer.PASSWORD).get("/account").hasStatus(200);
        assertThat(person.get("/account/mobile").location())
                .as("asked again the next time")
                .isEqualTo("/account/confirmation?to=mobile");
        assertThat(outbox.latest(3))
                .as("the old number is told")
                .anyMatch(sms ->
                        sms.to().equals(registered.mobile()) && sms.text().contains(next.masked()));
    }

    @Test
    void takesACodeToTheOldNumberInsteadOfThePassword() {
        Page asked = person.get("/account/confirmation?to=mobile");
        Page sent = asked.form("/sending").submit().hasStatus(303).follow();
        Page led = sent.form("/account/confirmation/code")
                .set("code", messages.codeFor(registered.mobile()))
                .submit();
        assertThat(led.hasStatus(303).location()).isEqualTo("/account/mobile");
        led.follow().hasStatus(200);
    }

    @Test
    void refusesAWrongPassword() {
        Page refused = byPassword("mobile", "something-else").hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.password.current-wrong");
        assertThat(person.get("/account/mobile").location()).isEqualTo("/account/confirmation?to=mobile");
    }

    @Test
    void refusesAnotherPersonsNumber() {
        Mobile taken = newcomer.register().mobile();
        database.sql("delete from account_attempt where kind = 'code'").update();
        Page page = byPassword("mobile", Newcomer.PASSWORD).follow();
        Page refused = answer(name(page, taken), messages.codeFor(taken)).hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.mobile.taken");
        portal.as(registered.mobile().digits(), Newcomer.PASSWORD);
    }

    @Test
    void takesNoSignInCodeForTheNewNumber() {
        Person stranger = portal.visitor();
        stranger.get("/login/code")
                .form("/login/code")
                .set("mobile", next.digits())
                .submit();
        String code = messages.codeFor(next);
        database.sql("delete from account_attempt where kind = 'code'").update();
        Page page = name(byPassword("mobile", Newcomer.PASSWORD).follow(), TextMessages.freshNumber());
        assertThat(answer(page, code).hasStatus(422).rules()).containsExactly("account.code.wrong");
    }

    @Test
    void setsAFirstPasswordAfterACode() {
        Mobile fresh = TextMessages.freshNumber();
        Person byCode = portal.visitor();
        Page sent = byCode.get("/login/code")
                .form("/login/code")
                .set("mobile", fresh.digits())
                .submit()
                .follow();
        sent.form("/login/code").set("code", messages.codeFor(fresh)).submit().hasStatus(303);
        assertThat(byCode.get("/account").text()).contains("未设置");
        database.sql("delete from account_attempt where kind = 'code'").update();

        Page asked = byCode.get("/account/password").hasStatus(303).follow();
        assertThat(asked.select("[name=password]")).isEmpty();
        Page again = asked.form("/sending").submit().follow();
        Page form = again.form("/account/confirmation/code")
                .set("code", messages.codeFor(fresh))
                .submit()
                .follow();
        assertThat(form.select("[name=currentPassword]")).isEmpty();
        form.form("/account/password")
                .set("newPassword", "First-one-2022")
                .submit()
                .hasStatus(303);
        portal.as(fresh.digits(), "First-one-2022").get("/account").hasStatus(200);
    }

    private Page byPassword(String to, String password) {
        return person.get("/account/confirmation?to=" + to)
                .form("/account/confirmation")
                .set("password", password)
                .submit();
    }

    private static Page name(Page page, Mobile mobile) {
        return page.form("/account/mobile")
                .set("mobile", mobile.digits())
                .submit()
                .hasStatus(303)
                .follow();
    }

    private static Page answer(Page page, String code) {
        return page.form("/account/mobile").set("code", code).submit();
    }
}
