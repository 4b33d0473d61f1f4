package org.openkepu.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Mobile;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A science worker sees, corrects and leaves the lists, and nobody learns anything before the code is right. */
@PageTest
class MyDataPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @Autowired
    TextMessages messages;

    @Autowired
    JdbcClient database;

    private final Mobile mobile = TextMessages.freshNumber();
    private final Mobile other = TextMessages.freshNumber();

    @BeforeEach
    void nobodyHasAskedTooOften() {
        database.sql("delete from account_attempt where kind like 'code%'").update();
    }

    @Test
    void showsTheListsOfTheNumberMaskedAndNobodyElse() {
        list("听张老师讲星空");
        Page lists = enter().get("/my-data/lists").hasStatus(200);
        assertThat(lists.mark()).isEqualTo("my-data.lists");
        assertThat(lists.select("main").attr("data-total")).isEqualTo("1");
        assertThat(lists.text())
                .contains("听张老师讲星空", "银川市兴庆区实验小学", "张*", mobile.masked(), "2023-04-14")
                .doesNotContain("李四", "李*", mobile.digits());
        assertThat(lists.header("Cache-Control")).contains("no-store");
    }

    @Test
    void tellsNothingBeforeTheCodeIsRight() {
        list("有名单的活动");
        Page known = ask(portal.visitor(), mobile);
        Page unknown = ask(portal.visitor(), TextMessages.freshNumber());
        assertThat(known.text().replaceAll("199\\*{4}\\d{4}|\\d+ 秒", ""))
                .isEqualTo(unknown.text().replaceAll("199\\*{4}\\d{4}|\\d+ 秒", ""));
        Person person = portal.visitor();
        Page wrong = ask(person, other)
                .form("/my-data")
                .set("code", code(other).equals("000000") ? "000001" : "000000")
                .submit()
                .hasStatus(422);
        assertThat(wrong.rules()).containsExactly("account.code.wrong");
        assertThat(person.get("/my-data/lists").hasStatus(303).location()).isEqualTo("/my-data");
        assertThat(person.post(HttpMethod.POST, "/my-data/lists/removal").location())
                .isEqualTo("/my-data");
    }

    @Test
    void aNumberOnNoListIsToldSoOnlyAfterItsCode() {
        assertThat(enter().get("/my-data/lists").select("main").attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    void correctsTheEntryInTheListAndInWhatTheOwnerWrites() {
        String activity = list("要更正的活动");
        Person person = enter();
        String number = number(activity);
        person.get("/my-data/lists")
                .form(id(activity) + "/correction")
                .set("name", "张珊")
                .set("unit", "新单位，二部")
                .set("field", "天文")
                .submit()
                .hasStatus(303);
        Page lists = person.get("/my-data/lists");
        assertThat(lists.select("[data-list=" + number + "] dl").text()).contains("张*", "新单位 二部", "天文");

        Person owner = informants.signIn(this.owner);
        String typed = owner.get(activity + "/supplement").form("/supplement").value("people");
        assertThat(typed).contains("张珊\t" + mobile.digits() + "\t新单位 二部\t天文", "李四");
        owner.get(activity + "/supplement")
                .form("/supplement/submission")
                .submit()
                .hasStatus(303);
    }

    @Test
    void refusesACorrectionThatCannotBeRight() {
        String activity = list("更正出错的活动");
        Person person = enter();
        Page refused = person.get("/my-data/lists")
                .form(id(activity) + "/correction")
                .set("name", "长".repeat(51))
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("field.invalid");
        assertThat(refused.form(id(activity) + "/correction").value("name")).hasSize(51);
    }

    @Test
    void leavesTheListForGoodWhileItsCountStays() {
        String activity = list("要离开的活动");
        Person person = enter();
        person.get("/my-data/lists").form(id(activity) + "/removal").submit().hasStatus(303);
        assertThat(person.get("/my-data/lists").select("main").attr("data-total"))
                .isEqualTo("0");
        assertThat(listed(activity)).isEqualTo(1);
        assertThat(count(activity)).isEqualTo(2);

        Person owner = informants.signIn(this.owner);
        var form = owner.get(activity + "/supplement").form("/supplement");
        assertThat(form.value("people")).contains("李四").doesNotContain("张三", mobile.digits());
        String pasted = form.value("people") + "\n张某\t" + mobile.digits();
        Page refused =
                form.set("people", pasted).set("peopleConsent", "true").submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("activity.people.removed-by-person");
        assertThat(refused.select("[data-row]").eachAttr("data-row")).containsExactly("2");
        assertThat(refused.form("/supplement").value("people").strip()).isEqualTo(pasted);
        assertThat(listed(activity)).as("never put there again").isEqualTo(1);
    }

    @Test
    void whoLeftIsNotPutBackByAnImportedListEither() {
        String activity = list("又导入旧名单的活动");
        Person person = enter();
        person.get("/my-data/lists").form(id(activity) + "/removal").submit().hasStatus(303);
        Person owner = informants.signIn(this.owner);
        String old = "张三,%s,第一实验室,物理\n李四,%s,第二实验室".formatted(mobile.digits(), other.digits());
        owner.get(activity + "/supplement")
                .form("/people")
                .file("file", "people.csv", "text/csv", old.getBytes(StandardCharsets.UTF_8))
                .submit()
                .hasStatus(303);
        Page refused = owner.get(activity + "/supplement")
                .form("/supplement/submission")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("activity.people.removed-by-person");
        assertThat(refused.select("[data-row]").eachAttr("data-row")).containsExactly("1");
        assertThat(refused.form("/supplement").value("people")).contains(mobile.digits());
        assertThat(listed(activity)).isEqualTo(1);
    }

    @Test
    void whatAPersonChangesIsNoPendingChangeOfTheOwner() {
        String activity = list("被本人更正的活动");
        Person owner = informants.signIn(this.owner);
        assertThat(claimsChange(owner, activity)).isFalse();
        enter().get("/my-data/lists")
                .form(id(activity) + "/correction")
                .set("unit", "新单位")
                .submit()
                .hasStatus(303);
        assertThat(claimsChange(owner, activity)).as("corrected").isFalse();
        enter(other)
                .get("/my-data/lists")
                .form(id(activity) + "/removal")
                .submit()
                .hasStatus(303);
        assertThat(claimsChange(owner, activity)).as("removed").isFalse();

        owner.get(activity + "/supplement")
                .form("/supplement")
                .set("note", "另一段说明，还没有提交")
                .submit()
                .hasStatus(303);
        assertThat(claimsChange(owner, activity)).as("the owner's own change").isTrue();
    }

    @Test
    void tellsTheOwnerThatAnEntryChangedAndNotWhose() {
        String activity = list("名单有变的活动");
        Person owner = informants.signIn(this.owner);
        assertThat(owner.get("/account/inbox").select("[data-message=entry]")).isEmpty();
        Person person = enter();
        person.get("/my-data/lists")
                .form(id(activity) + "/correction")
                .set("unit", "新单位")
                .submit()
                .hasStatus(303);
        person.get("/my-data/lists").form(id(activity) + "/removal").submit().hasStatus(303);
        Page inbox = owner.get("/account/inbox").hasStatus(200);
        assertThat(inbox.select("[data-message=entry]").eachAttr("data-kind")).containsExactly("REMOVED", "CORRECTED");
        assertThat(inbox.select("[data-message=entry]").text())
                .contains("名单有变的活动")
                .doesNotContain("张三", "张*", mobile.digits(), mobile.masked(), "新单位");
        assertThat(inbox.select("[data-message=entry] a").attr("href")).isEqualTo(activity + "/supplement");
        assertThat(informants
                        .signIn(informants.certified())
                        .get("/account/inbox")
                        .select("[data-message=entry]"))
                .isEmpty();
    }

    private boolean claimsChange(Person owner, String activity) {
        boolean part =
                !owner.get(activity + "/supplement").select("[data-changed]").isEmpty();
        assertThat(owner.get(activity).select("[data-changed]").isEmpty())
                .as("task list")
                .isNotEqualTo(part);
        assertThat(owner.get("/desk").select("[data-changed]").isEmpty())
                .as("desk")
                .isNotEqualTo(part);
        return part;
    }

    @Test
    void leavesAllListsAtOnceAndRefusesMessages() {
        list("第一个活动");
        list("第二个活动");
        Person person = enter();
        person.get("/my-data/lists").form("/lists/removal").submit().hasStatus(303);
        assertThat(person.get("/my-data/lists").select("main").attr("data-total"))
                .isEqualTo("0");
        person.get("/my-data/lists").form("/my-data/contact").submit().hasStatus(303);
        assertThat(person.get("/my-data/lists").select("[data-never]").attr("data-never"))
                .isEqualTo("true");
        person.get("/my-data/lists").form("/my-data/contact").submit().hasStatus(303);
        assertThat(person.get("/my-data/lists").select("[data-never]").attr("data-never"))
                .isEqualTo("false");
    }

    @Test
    void anotherNumbersEntryDoesNotExist() {
        String activity = list("别人的名单");
        Person stranger = enter(TextMessages.freshNumber());
        stranger.get("/my-data/lists");
        stranger.post(HttpMethod.POST, "/my-data/lists/" + id(activity) + "/correction")
                .hasStatus(404);
        stranger.post(HttpMethod.POST, "/my-data/lists/" + id(activity) + "/removal")
                .hasStatus(303);
        assertThat(listed(activity)).isEqualTo(2);
    }

    @Test
    void theWayOutForgetsTheNumber() {
        Person person = enter();
        person.get("/my-data/lists").form("/my-data/leaving").submit().hasStatus(303);
        assertThat(person.get("/my-data/lists").location()).isEqualTo("/my-data");
    }

    private Informants.Somebody owner;

    private String list(String title) {
        if (owner == null) {
            owner = informants.certified();
        }
        return filed.listing(
                owner.actor(), title, "张三\t" + mobile.digits() + "\t第一实验室\t物理\n李四\t" + other.digits() + "\t第二实验室");
    }

    private Person enter() {
        return enter(mobile);
    }

    private Person enter(Mobile number) {
        Person person = portal.visitor();
        ask(person, number).form("/my-data").set("code", code(number)).submit().hasStatus(303);
        return person;
    }

    private Page ask(Person person, Mobile number) {
        return person.get("/my-data")
                .form("/my-data")
                .set("mobile", number.digits())
                .submit()
                .hasStatus(303)
                .follow()
                .hasStatus(200);
    }

    private String code(Mobile number) {
        return messages.codeFor(number);
    }

    private static String id(String activity) {
        return activity.substring(activity.lastIndexOf('/') + 1);
    }

    private String number(String activity) {
        return database.sql("select number from activity where id = ?")
                .param(UUID.fromString(id(activity)))
                .query(String.class)
                .single();
    }

    private int listed(String activity) {
        return database.sql("select count(*) from science_worker where activity_id = ?")
                .param(UUID.fromString(id(activity)))
                .query(Integer.class)
                .single();
    }

    private int count(String activity) {
        return database.sql("select people from activity_supplement where activity_id = ?")
                .param(UUID.fromString(id(activity)))
                .query(Integer.class)
                .single();
    }
}
