package org.openkepu.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.support.Filed;
import org.openkepu.support.Form;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Thanks go out only after a dry run was confirmed: to each person once a window, to none who refused (A51, A52). */
@PageTest
@DirtiesContext
class ThanksPageTests {

    private static final String HERE = "/operator/thanks";

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @Autowired
    ThanksCollecting collecting;

    @Autowired
    SmsSending sending;

    @Autowired
    SmsClaims claims;

    @Autowired
    NeverContact never;

    @Autowired
    SmsQueue queue;

    @Autowired
    Campaigns campaigns;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    JdbcClient database;

    private Person operator;
    private final Mobile first = TextMessages.freshNumber();
    private final Mobile second = TextMessages.freshNumber();
    private final Mobile third = TextMessages.freshNumber();

    @BeforeEach
    void nobodyIsListedAndNothingWasSent() {
        for (String table : new String[] {"sms_outbox", "thanks_batch", "thanks_plan", "science_worker"}) {
            database.sql("delete from " + table).update();
        }
        operator = portal.as("operator");
        operator.get(HERE)
                .form("/plan")
                .set("quietFrom", "00:00")
                .set("quietTo", "00:00")
                .submit()
                .hasStatus(303);
    }

    @Test
    void oneMessageEachHoweverManyActivitiesAfterADryRun() {
        list("第一个活动", first, second);
        list("第二个活动", first, third);
        never.add(third);

        operator.get(HERE).form("/rehearsal").submit().hasStatus(303);
        Page prepared = operator.get(HERE);
        assertThat(prepared.select("[data-batch]").attr("data-people")).isEqualTo("3");
        assertThat(prepared.select("[data-sample]").text()).contains("【全国科普日】", "张某某", "我的信息", "/my-data");
        work();
        assertThat(sentTo(first) + sentTo(second) + sentTo(third))
                .as("nothing before it is confirmed")
                .isZero();

        prepared.form("/confirmation").submit().hasStatus(303);
        work();
        Page done = operator.get(HERE);
        var batch = done.select("[data-batch]");
        assertThat(batch.attr("data-state")).isEqualTo("DONE");
        assertThat(batch.attr("data-sent")).isEqualTo("2");
        assertThat(batch.attr("data-skipped")).isEqualTo("1");
        assertThat(batch.text()).contains("元");
        assertThat(sentTo(first)).isEqualTo(1);
        assertThat(sentTo(second)).isEqualTo(1);
        assertThat(sentTo(third)).isZero();

        assertThat(operator.get(HERE).form("/rehearsal").submit().hasStatus(422).rules())
                .containsExactly("thanks.nobody");
        list("第三个活动", first);
        assertThat(operator.get(HERE).form("/rehearsal").submit().hasStatus(422).rules())
                .containsExactly("thanks.window.used");
    }

    @Test
    void onlyPublishedActivitiesAndRecordedConsentCount() {
        String hidden = list("被隐藏的活动", first);
        database.sql("update activity set state = 'HIDDEN' where id = ?")
                .param(id(hidden))
                .update();
        String unasked = list("没有征得同意", second);
        database.sql("update people_consent set fingerprints = '{}' where activity_id = ?")
                .param(id(unasked))
                .update();
        list("正常的活动", third);
        confirm();
        work();
        assertThat(sentTo(first)).isZero();
        assertThat(sentTo(second)).isZero();
        assertThat(sentTo(third)).isEqualTo(1);
    }

    @Test
    void aPausedBatchWaits() {
        list("要暂停的活动", first);
        confirm();
        operator.get(HERE).form("/pause").submit().hasStatus(303);
        work();
        assertThat(sentTo(first)).isZero();
        operator.get(HERE).form("/resumption").submit().hasStatus(303);
        work();
        assertThat(sentTo(first)).isEqualTo(1);
    }

    @Test
    void anotherWordingIsTriedDryAgain() {
        list("换措辞的活动", first);
        operator.get(HERE).form("/rehearsal").submit().hasStatus(303);
        Form confirmation = operator.get(HERE).form("/confirmation");
        operator.get(HERE).form("/plan").set("template", "{姓名}，另一种说法").submit().hasStatus(303);
        assertThat(confirmation.submit().hasStatus(422).rules()).containsExactly("thanks.text.changed");
        work();
        assertThat(sentTo(first)).isZero();
    }

    @Test
    void aScheduleSendsOnlyAWordingThatWasConfirmedAndOnceAWindow() {
        operator.get(HERE)
                .form("/plan")
                .set("startHour", "0")
                .set("automatic", "true")
                .submit()
                .hasStatus(303);
        list("第一周的活动", first);
        collecting.begin();
        assertThat(batches()).as("not confirmed yet").isZero();
        confirm();
        work();
        database.sql("update thanks_batch set window_start = window_start - 7").update();
        list("第二周的活动", first, second);
        collecting.begin();
        collecting.begin();
        work();
        assertThat(batches()).isEqualTo(2);
        assertThat(sentTo(first)).as("once a window").isEqualTo(2);
        assertThat(sentTo(second)).isEqualTo(1);
    }

    @Test
    void aWindowOfAnotherLengthSharesNoDayWithOneSent() {
        list("先发一批的活动", first);
        confirm();
        work();
        operator.get(HERE).form("/plan").set("intervalDays", "3").submit().hasStatus(303);
        list("改短时段之后的活动", first);
        assertThat(operator.get(HERE).form("/rehearsal").submit().hasStatus(422).rules())
                .containsExactly("thanks.window.used");
        collecting.begin();
        work();
        assertThat(sentTo(first)).isEqualTo(1);
    }

    @Test
    void aYearWithoutTheFeatureSendsNothing() {
        list("没有开启的年度", first);
        database.sql("update campaign set thanks = false where current").update();
        revisions.raise("campaign");
        revisions.follow();
        try {
            assertThat(operator.get(HERE)
                            .form("/rehearsal")
                            .submit()
                            .hasStatus(422)
                            .rules())
                    .containsExactly("thanks.off");
        } finally {
            database.sql("update campaign set thanks = true where current").update();
            revisions.raise("campaign");
            revisions.follow();
        }
    }

    @Test
    void refusesAPlanThatCannotBeRight() {
        Page refused = operator.get(HERE)
                .form("/plan")
                .set("template", "长".repeat(195))
                .set("quietFrom", "九点")
                .set("intervalDays", "0")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).contains("thanks.text.too-long", "field.invalid");
        assertThat(refused.form("/plan").value("quietFrom")).isEqualTo("九点");
        Form stale = operator.get(HERE).form("/plan");
        operator.get(HERE).form("/plan").set("priceFen", "5").submit().hasStatus(303);
        assertThat(stale.set("priceFen", "6").submit().hasStatus(409).rules()).containsExactly("form.stale");
    }

    @Test
    void refusesWordsThatWouldBeSentBroken() {
        for (String words : new String[] {"{姓名}老师，{name}您好", "{姓名}老师，感谢{单位}", "{姓名}老师，谢谢}", "{姓名}老师，｛单位｝"}) {
            assertThat(problemsOf("template", words)).as(words).contains("花括号");
        }
        assertThat(problemsOf("template", "老师您好，谢谢您")).contains("{姓名}");
        assertThat(problemsOf("signature", "【全国科普日】")).contains("【】");
        assertThat(problemsOf("signature", "[全国科普日]")).contains("【】");
        assertThat(problemsOf("optOut", "{姓名}不愿收到请退订")).contains("花括号");
        assertThat(problemsOf("optOut", "谢谢您的支持")).contains("怎样退订");
    }

    @Test
    void refusesHoursInWhichNothingWouldBegin() {
        assertThat(hours("21:00", "08:00", "21")).as("the first quiet minute").contains("startHour");
        assertThat(hours("21:00", "08:00", "7")).as("the last quiet hour").contains("startHour");
        assertThat(hours("21:00", "08:00", "8")).as("the first hour after").isEmpty();
        assertThat(hours("21:00", "08:00", "20")).as("the last hour before").isEmpty();
        assertThat(hours("00:00", "23:59", "10")).contains("startHour", "quietTo");
        assertThat(hours("10:59", "10:00", "10"))
                .as("a minute less than an hour")
                .containsExactly("quietTo");
        assertThat(hours("11:00", "10:00", "10")).as("an hour").isEmpty();
        assertThat(hours("09:00", "09:00", "9")).as("none").isEmpty();
    }

    /** What is said at the one field that is wrong. */
    private String problemsOf(String field, String typed) {
        Page refused =
                operator.get(HERE).form("/plan").set(field, typed).submit().hasStatus(422);
        assertThat(refused.rules()).containsOnly("field.invalid");
        assertThat(refused.form("/plan").value(field)).isEqualTo(typed);
        return refused.select(".msg[id^=" + field + "]").text();
    }

    /** The fields that are wrong, none for hours that were taken. */
    private List<String> hours(String from, String to, String start) {
        Page answer = operator.get(HERE)
                .form("/plan")
                .set("quietFrom", from)
                .set("quietTo", to)
                .set("startHour", start)
                .submit();
        return answer.select("main form [aria-invalid=true]").eachAttr("name");
    }

    @Test
    void theTypeOfMessageIsChosenAndTriedAgainWhenItChanges() {
        list("按类型登记的活动", first);
        operator.get(HERE).form("/rehearsal").submit().hasStatus(303);
        Form confirmation = operator.get(HERE).form("/confirmation");
        operator.get(HERE)
                .form("/plan")
                .set("messageType", "PROMOTION")
                .submit()
                .hasStatus(303);
        assertThat(confirmation.submit().hasStatus(422).rules()).containsExactly("thanks.text.changed");
        confirm();
        collecting.collectSome();
        assertThat(claims.claim(10, false, Duration.ofMinutes(1)))
                .filteredOn(message -> message.kind() == SmsKind.THANKS)
                .extracting(SmsClaims.Claimed::template)
                .containsOnly(SmsTemplate.PROMOTION)
                .isNotEmpty();
        Form forged = operator.get(HERE).form("/plan");
        assertThat(forged.force("messageType", "CODE").submit().hasStatus(422).rules())
                .containsExactly("field.invalid");
    }

    @Test
    void deadLettersAreShownAndTriedAgain() {
        list("送不到的活动", first);
        confirm();
        collecting.collectSome();
        database.sql("update sms_outbox set state = 'DEAD', result = 'BLOCKED' where kind = 'THANKS'")
                .update();
        Page page = operator.get(HERE);
        assertThat(page.select("[data-dead-letters]").text())
                .contains("BLOCKED")
                .doesNotContain(first.digits());
        page.form("/revival").submit().hasStatus(303);
        work();
        assertThat(sentTo(first)).isEqualTo(1);
    }

    @Test
    void thePageRunsAFixedNumberOfStatements() {
        list("一个活动", first);
        confirm();
        operator.get(HERE);
        int one = Statements.during(() -> operator.get(HERE)).size();
        database.sql("update thanks_batch set window_start = window_start - 7").update();
        list("又一个活动", second);
        confirm();
        assertThat(Statements.during(() -> operator.get(HERE))).hasSize(one);
    }

    private void confirm() {
        operator.get(HERE).form("/rehearsal").submit().hasStatus(303);
        operator.get(HERE).form("/confirmation").submit().hasStatus(303);
    }

    /** What the jobs of a portal do. */
    private void work() {
        int some = 1;
        while (some > 0) {
            some = (collecting.collectSome() ? 1 : 0) + sending.sendSome(50);
        }
        collecting.finish();
    }

    private int sentTo(Mobile mobile) {
        return (int) queue.latest(1_000).stream()
                .filter(sms -> sms.sent() && sms.to().equals(mobile))
                .filter(sms -> sms.text().startsWith("【全国科普日】"))
                .count();
    }

    private int batches() {
        return database.sql("select count(*) from thanks_batch")
                .query(Integer.class)
                .single();
    }

    private String list(String title, Mobile... people) {
        var lines = new StringBuilder();
        for (Mobile person : people) {
            lines.append("张老师\t").append(person.digits()).append("\t实验室\n");
        }
        return filed.listing(informants.certified().actor(), title, lines.toString());
    }

    private static UUID id(String activity) {
        return UUID.fromString(activity.substring(activity.lastIndexOf('/') + 1));
    }
}
