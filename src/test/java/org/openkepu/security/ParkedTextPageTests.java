package org.openkepu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session ends under a long form: every character comes back to its owner, to nobody else, and is never saved by itself. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class ParkedTextPageTests {

    private static final String RULE = "form.expired";
    private static final String WHO = "informant-yinchuan";
    private static final String LONG = "一句很长的话，带 <b>标签</b>、\"引号\" 和 & 符号。\n第二行\t完。".repeat(60);

    /** How a session is lost while somebody types. */
    enum Loss {
        IDLE,
        LOGOUT_ELSEWHERE,
        RESTART,
        TOKEN_ROTATED,
        COOKIE_GONE,
        SIGNED_OUT_EVERYWHERE
    }

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private Person owner;
    private String activity;

    @BeforeEach
    void begin() {
        owner = portal.as(WHO);
        activity = owner.get("/desk/activities/new")
                .form("/desk/activities")
                .submit()
                .location();
    }

    @AfterEach
    void forgetAll() {
        database.sql("delete from parked_text").update();
    }

    @ParameterizedTest
    @EnumSource
    void everyCharacterComesBackHoweverTheSessionIsLost(Loss loss) {
        Map<String, String> typed = typed();
        Form form = filled(typed);
        lose(loss);
        Page answer = form.submit().hasStatus(303);

        Page offered;
        if (loss == Loss.TOKEN_ROTATED) {
            offered = answer.follow();
        } else {
            assertThat(answer.location()).isEqualTo("/login");
            Page login = answer.follow();
            assertThat(login.select("[data-rule=" + RULE + "]")).hasSize(1);
            offered = signIn(login, WHO).follow();
        }
        assertThat(offered.hasStatus(200).mark()).isEqualTo("activity.details");
        assertThat(offered.select("[data-parked][data-rule=" + RULE + "]")).hasSize(1);
        typed.forEach((name, text) ->
                assertThat(offered.form("/details").value(name)).as(name).isEqualTo(text));
        assertThat(owner.get(activity + "/details").form("/details").value("title"))
                .as("nothing is saved by itself")
                .isEmpty();
    }

    @Test
    void isSavedOnceItsOwnerSavesItAndThenForgotten() {
        Page offered = parked();
        offered.form("/details").submit().hasStatus(303);
        assertThat(owner.get(activity + "/details").form("/details").value("title"))
                .isEqualTo("走近科学家精神");
        assertThat(owner.get("/account/parked").select("[data-parked]")).isEmpty();
    }

    @Test
    void staysKeptWhileWhatItSaysIsRefused() {
        Page refused =
                parked().form("/details").set("expectedPersonTimes", "-5").submit();
        refused.hasStatus(422);
        assertThat(refused.form("/details").value("title")).isEqualTo("走近科学家精神");
        assertThat(owner.get("/account/parked").select("[data-parked]")).hasSize(1);
        refused.form("/details").set("expectedPersonTimes", "5").submit().hasStatus(303);
        assertThat(owner.get("/account/parked").select("[data-parked]")).isEmpty();
    }

    @Test
    void standsBesideWhatWasSavedMeanwhile() {
        Form form = filled(typed());
        owner.forgetCookies();
        Page login = form.submit().follow();
        portal.as(WHO)
                .get(activity + "/details")
                .form("/details")
                .set("title", "另一处保存的标题")
                .submit()
                .hasStatus(303);
        Page offered = signIn(login, WHO).follow().hasStatus(200);
        assertThat(offered.rules()).contains("form.stale");
        assertThat(offered.form("/details").value("title")).isEqualTo("走近科学家精神");
        assertThat(offered.select("[data-stored]").text()).contains("另一处保存的标题");
    }

    @Test
    void isNobodyElses() {
        Form form = filled(typed());
        owner.forgetCookies();
        Page login = form.submit().follow();
        Person other = portal.as("informant-beijing");
        String address = address();
        other.get(address).hasStatus(404);
        assertThat(other.get("/account/parked").select("[data-parked]")).isEmpty();

        assertThat(signIn(login, "member").location())
                .as("somebody else signs in before the same browser")
                .isEqualTo("/desk");
        owner.get(address).hasStatus(404);
        assertThat(owner.get("/desk").select("[data-rule=" + RULE + "]")).isEmpty();
    }

    @Test
    void isOfferedOnTheDeskToOneWhoSignsInElsewhere() {
        Form form = filled(typed());
        owner.forgetCookies();
        form.submit();
        Page desk = portal.as(WHO).get("/desk");
        assertThat(desk.select("[data-rule=" + RULE + "]")).hasSize(1);
        assertThat(desk.linksTo("/account/parked")).isTrue();
    }

    @Test
    void canBeThrownAway() {
        parked();
        Page list = owner.get("/account/parked");
        String id = list.select("[data-parked]").attr("data-parked");
        list.form(id + "/deletion").submit().hasStatus(303);
        owner.get(activity + "/details?parked=" + id).hasStatus(404);
    }

    @Test
    void isListedWithItsActivityTheTimeAndNoNumberInClear() {
        owner.get(activity + "/details")
                .form("/details")
                .set("title", "谁的活动一看便知")
                .submit()
                .hasStatus(303);
        Form form = owner.get(activity + "/supplement").form("/supplement").set("people", "王小明,19900007321,某单位,物理");
        owner.forgetCookies();
        form.submit().hasStatus(303);
        Page list = portal.as(WHO).get("/account/parked").hasStatus(200);
        String time = database.sql(
                        "select to_char(parked_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from parked_text")
                .query(String.class)
                .single();
        assertThat(list.select("[data-parked]").text())
                .contains("补充活动信息", "谁的活动一看便知", "北京时间 " + time, "王小明,199****7321,某单位");
        assertThat(list.body()).doesNotContain("19900007321");
    }

    @Test
    void isNotShownInAnotherForm() {
        parked();
        String id = address().replaceAll(".*parked=", "");
        owner.get(activity + "/summary?parked=" + id).hasStatus(404);
    }

    @Test
    void acceptsNoStampOfAnotherPersonsForm() {
        Person other = portal.as("informant-beijing");
        String stamp = owner.get(activity + "/details").form("/details").value("stamp");
        Page answer = foreign(other, stamp).submit().hasStatus(403);
        assertThat(givenBack(answer, "title")).isEqualTo("走近科学家精神");
        assertThat(kept()).isZero();
    }

    @Test
    void acceptsNoStampOfAnotherForm() {
        Form form = filled(typed())
                .force("stamp", owner.get(activity + "/host").form("/host").value("stamp"));
        owner.forgetCookies();
        form.submit().hasStatus(403);
        assertThat(kept()).isZero();
    }

    @Test
    void acceptsNoForgedStamp() {
        Form form = filled(typed()).force("stamp", "AAAA" + "BBBB".repeat(40));
        owner.forgetCookies();
        form.submit().hasStatus(403);
        assertThat(kept()).isZero();
    }

    @Test
    void givesTheTextOfAFormWithoutStampBackInThePage() {
        Map<String, String> typed = typed();
        Form form = filled(typed).without("stamp");
        owner.forgetCookies();
        Page answer = form.submit().hasStatus(403);
        assertThat(answer.mark()).isEqualTo("security.expired");
        assertThat(answer.rules()).containsExactly(RULE);
        typed.forEach((name, text) ->
                assertThat(String.join(",", all(answer, name))).as(name).isEqualTo(text));
        assertThat(answer.select("[data-kept=_csrf], [data-kept=token], [data-kept=version]"))
                .isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void givesATextThatIsTooLargeBackInThePage() {
        String huge = "长".repeat(PostedText.LARGEST);
        Form form = filled(typed()).set("description", huge);
        owner.forgetCookies();
        assertThat(givenBack(form.submit().hasStatus(403), "description")).isEqualTo(huge);
        assertThat(kept()).isZero();
    }

    @Test
    void neverShowsAPasswordAgain() {
        Person member = portal.as("member");
        Form form = member.get("/account/password").form("/account/password");
        form.set("currentPassword", "Old-Secret-1").set("newPassword", "New-Secret-2");
        member.forgetCookies();
        assertThat(form.submit().body()).doesNotContain("Old-Secret-1").doesNotContain("New-Secret-2");
    }

    @Test
    void comesBackToThePartAfterASubmissionThatCameTooLate() {
        Form form = owner.get(activity + "/summary").form("/summary/submission");
        owner.forgetCookies();
        Page login = form.submit().hasStatus(303).follow();
        assertThat(signIn(login, WHO).location()).isEqualTo(activity + "/summary");
    }

    @Test
    void aButtonPressedTooLateLeadsBackToItsPageAndSaysThatNothingHappened() {
        for (String page : new String[] {"/check", "", "/supplement"}) {
            String end = page.isEmpty()
                    ? "/renewal"
                    : page.equals("/check") ? activity + "/submission" : page + "/submission";
            Form form = owner.get(activity + page).form(end);
            owner.forgetCookies();
            Page login = form.submit().hasStatus(303).follow();
            assertThat(login.text()).as(page).contains("刚才的操作没有提交");
            Page back = signIn(login, WHO);
            assertThat(back.location()).isEqualTo(activity + page);
            Page shown = back.follow().hasStatus(200);
            assertThat(shown.select(".flash").text()).as(page).contains("没有提交");
            assertThat(owner.get(activity + page).select(".flash")).isEmpty();
        }
        Form draft = owner.get("/desk/activities/new").form("/desk/activities");
        owner.forgetCookies();
        assertThat(signIn(draft.submit().follow(), WHO).location()).isEqualTo("/desk/activities/new");
    }

    @Test
    void aButtonOfAnEarlierSessionLeadsBackAtOnce() {
        Form form = owner.get(activity + "/check").form(activity + "/submission");
        lose(Loss.TOKEN_ROTATED);
        Page back = form.submit().hasStatus(303);
        assertThat(back.location()).isEqualTo(activity + "/check");
        assertThat(back.follow().select(".flash").text()).contains("没有提交");
    }

    @Test
    void theReasonOfACancellationIsKept() {
        Form form = owner.get(activity + "/cancellation").form("/cancellation").set("reason", "场馆检修");
        owner.forgetCookies();
        Page offered =
                signIn(form.submit().hasStatus(303).follow(), WHO).follow().hasStatus(200);
        assertThat(offered.mark()).isEqualTo("activity.cancellation");
        assertThat(offered.form("/cancellation").value("reason").strip()).isEqualTo("场馆检修");
        assertThat(offered.select("[data-parked]")).hasSize(1);
    }

    @Test
    void noNumberIsLeftInClear(CapturedOutput output) {
        String canary = "19900007321";
        Form form = owner.get(activity + "/supplement").form("/supplement").set("people", "王小明," + canary + ",某单位,物理");
        owner.forgetCookies();
        form.submit().hasStatus(303);
        assertThat(kept()).isEqualTo(1);

        String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.US_ASCII));
        for (String table : database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            assertThat(database.sql("select count(*) from \"" + table + "\" x where x::text like ? or x::text like ?")
                            .params('%' + canary + '%', '%' + hex + '%')
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(output.getAll()).doesNotContain(canary);
    }

    private Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("title", "走近科学家精神");
        typed.put("description", LONG.strip());
        typed.put("form", "LECTURE");
        typed.put("theme", "SPIRIT");
        typed.put("audience", "YOUTH,FARMER");
        typed.put("expectedPersonTimes", "1200");
        typed.put("startsAt", "2022-09-17T09:00");
        typed.put("endsAt", "2022-09-17T11:30");
        typed.put("mode", "BOTH");
        typed.put("regionCode", "640104");
        typed.put("address", "解放西街 1 号");
        typed.put("url", "https://example.org/live?a=1&b=2");
        return typed;
    }

    private Form filled(Map<String, String> typed) {
        Form form = owner.get(activity + "/details").form("/details");
        typed.forEach((name, text) -> {
            String[] values = name.equals("audience") ? text.split(",") : new String[] {text};
            form.force(name, values);
        });
        return form;
    }

    /** Parks a filled form and opens it again. */
    private Page parked() {
        Form form = filled(typed());
        owner.forgetCookies();
        return signIn(form.submit().follow(), WHO).follow();
    }

    private Form foreign(Person other, String stamp) {
        String own = other.get("/desk/activities/new")
                .form("/desk/activities")
                .submit()
                .location();
        return other.get(own + "/details")
                .form("/details")
                .set("title", "走近科学家精神")
                .force("stamp", stamp)
                .force("_csrf", "an old one");
    }

    private void lose(Loss loss) {
        String mine = " where principal_name = (select id::text from account where login = '" + WHO + "')";
        switch (loss) {
            case IDLE ->
                database.sql("update spring_session set last_access_time = 1, expiry_time = 2" + mine)
                        .update();
            case RESTART -> database.sql("delete from spring_session" + mine).update();
            case LOGOUT_ELSEWHERE -> logOut();
            case COOKIE_GONE -> owner.forgetCookies();
            case TOKEN_ROTATED -> {
                logOut();
                signIn(owner.get("/login"), WHO);
            }
            case SIGNED_OUT_EVERYWHERE ->
                database.sql("update account set session_epoch = session_epoch + 1 where login = ?")
                        .param(WHO)
                        .update();
        }
    }

    private void logOut() {
        owner.get("/account").form("/logout").submit();
    }

    private static Page signIn(Page login, String who) {
        return login.form("/login")
                .set("username", who)
                .set("password", Portal.PASSWORD)
                .submit();
    }

    private String address() {
        return database.sql("select form || '?parked=' || id from parked_text")
                .query(String.class)
                .single();
    }

    private int kept() {
        return database.sql("select count(*) from parked_text")
                .query(Integer.class)
                .single();
    }

    private static List<String> all(Page page, String name) {
        return page.select("textarea[data-kept=" + name + "]").stream()
                .map(element -> element.wholeText())
                .toList();
    }

    private static String givenBack(Page page, String name) {
        return String.join(",", all(page, name));
    }
}
