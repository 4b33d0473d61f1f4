package org.openkepu.recommendation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.account.SecondFactors;
import org.openkepu.notification.SmsOutbox;
import org.openkepu.shared.Mobile;
import org.openkepu.support.Page;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.RecommendationTest;
import org.openkepu.support.Recommending;
import org.openkepu.support.Recommending.Recommender;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;

/** The operator among slates: who has submitted, a holding moved, a submission recalled; the scan; the sheet as PDF. */
@RecommendationTest
class OperatorSlatesPageTests {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Portal portal;

    @Autowired
    Recommending recommending;

    @Autowired
    SecondFactors factors;

    @Autowired
    SmsOutbox sms;

    @Test
    void whoHasSubmittedAndWhoHasNotAreListedApart() {
        Recommender begun = recommending.society(2);
        choose(portal.as(begun.login()), recommending.complete(begun, "只在草稿里的活动"));
        Recommender handedIn = recommending.society(2);
        recommending.submitted(handedIn, "已经提交的名单上的活动");
        Person operator = portal.as("operator");
        String list = "/operator/slates?bodies=SOCIETY&standing=";
        Page drafted = operator.get(list + "DRAFT").hasStatus(200);
        assertThat(drafted.select("tr[data-body]").eachAttr("data-standing")).containsOnly("DRAFT");
        assertThat(drafted.select("tr[data-body]").eachAttr("data-body"))
                .contains(begun.bodyId().toString());
        Page submitted = operator.get(list + "SUBMITTED").hasStatus(200);
        assertThat(submitted.select("tr[data-body]").eachAttr("data-body"))
                .contains(handedIn.bodyId().toString())
                .doesNotContain(begun.bodyId().toString());
        assertThat(operator.get(list + "NONE").select("tr[data-body]").eachAttr("data-standing"))
                .containsOnly("NONE");
        assertThat(operator.get(list + "nothing").select("tr[data-body]")).hasSizeGreaterThan(150);
    }

    @Test
    void movesAHoldingWithAReasonBothBodiesRead() {
        Recommender province = recommending.province(2);
        Recommender society = recommending.society(2);
        UUID both = recommending.complete(society, "运营方要移动的活动");
        recommending.bring(both, province);
        choose(portal.as(province.login()), both);
        Person operator = portal.as("operator");
        String slate = slate(operator, "PROVINCE", province);
        Page page = operator.get(slate).hasStatus(200);
        assertThat(page.form("/move").submit().hasStatus(422).rules()).containsExactly("field.required");
        page.form("/move")
                .set("bodyId", society.bodyId().toString())
                .set("reason", "两家商定由学会推荐")
                .submit()
                .hasStatus(303);
        assertThat(portal.as(society.login())
                        .get("/office/slate")
                        .select("[data-activity]")
                        .attr("data-activity"))
                .isEqualTo(both.toString());
        assertThat(portal.as(province.login())
                        .get("/account/inbox")
                        .select("[data-message=slate]")
                        .text())
                .contains("运营方要移动的活动", "两家商定由学会推荐");
    }

    @Test
    void recallsWhatWasSubmittedAndReadsTheScan() {
        Recommender society = recommending.society(2);
        Person admin = portal.as(society.login());
        choose(admin, recommending.complete(society, "提交后撤回的活动"));
        assertThat(admin.get("/office/slate/print.pdf").hasStatus(200).header("Content-Type"))
                .isEqualTo("application/pdf");
        admin.get("/office/slate/check")
                .form("/office/slate/submission")
                .submit()
                .hasStatus(303);
        Page submitted = admin.get("/office/slate");
        assertThat(submitted
                        .form("/office/slate/scan")
                        .file("scan", "a.pdf", "application/pdf", "no scan".getBytes(StandardCharsets.UTF_8))
                        .submit()
                        .hasStatus(422)
                        .rules())
                .containsExactly("recommendation.scan.refused");
        submitted
                .form("/office/slate/scan")
                .file("scan", "盖章.pdf", "application/pdf", PDF)
                .submit()
                .hasStatus(303);
        assertThat(admin.get("/office/slate/scan").hasStatus(200).bytes()).isEqualTo(PDF);

        Person operator = portal.as("operator");
        String slate = slate(operator, "SOCIETY", society);
        assertThat(operator.get(slate + "/scan").hasStatus(200).bytes()).isEqualTo(PDF);
        Page page = operator.get(slate);
        assertThat(page.select("main").attr("data-state")).isEqualTo("SUBMITTED");
        Mobile mobile = TextMessages.freshNumber();
        factors.enrol(society.actor().accountId(), mobile);
        admin.get("/account/messages")
                .form("/account/messages")
                .set("kinds", "SLATE")
                .submit()
                .hasStatus(303);
        page.form("/recall").set("reason", "盖章单位有误").submit().hasStatus(303);
        Page again = admin.get("/office/slate");
        assertThat(again.select("main").attr("data-state")).isEqualTo("DRAFT");
        assertThat(again.select("[data-notice=RECALLED]").text()).contains("盖章单位有误");
        assertThat(sms.latest(20))
                .filteredOn(message -> message.to().equals(mobile))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("推荐名单已被撤回"));
        assertThat(admin.get("/office/slate/receipts/1").text()).contains("这次提交已被撤回", "盖章单位有误");
        portal.as(recommending.society(1).login()).get("/office/slate/scan").hasStatus(404);
    }

    @Test
    void aScanIsAPdfOrAPicture() {
        Recommender society = recommending.society(1);
        Person admin = portal.as(society.login());
        choose(admin, recommending.complete(society, "没有扫描件的活动"));
        var form = admin.get("/office/slate/check").form("/office/slate/submission");
        form.submit().hasStatus(303);
        assertThat(admin.get("/office/slate")
                        .form("/office/slate/scan")
                        .file("scan", "a.pdf", "application/pdf", sheet())
                        .submit()
                        .hasStatus(422)
                        .rules())
                .containsExactly("recommendation.scan.kind");
        Page none = admin.get("/office/slate").form("/office/slate/scan").submit();
        assertThat(none.hasStatus(422).rules()).contains("field.required");
    }

    @Test
    void whatWasCommendedIsPublishedAndBecomesACase() {
        Recommender society = recommending.society(2);
        Person admin = portal.as(society.login());
        UUID one = recommending.complete(society, "获表彰的活动");
        choose(admin, one);
        Person operator = portal.as("operator");
        String slate = slate(operator, "SOCIETY", society);
        assertThat(operator.get(slate + "/results").select("main form")).isEmpty();
        admin.get("/office/slate/check")
                .form("/office/slate/submission")
                .submit()
                .hasStatus(303);
        var form = operator.get(slate + "/results").form("/results");
        assertThat(form.submit().hasStatus(422).rules()).contains("field.required");
        String line =
                operator.get(slate + "/results").select("input[name=line]").attr("value");
        Page recorded = operator.get(slate + "/results")
                .form("/results")
                .set("line", line)
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(recorded.select("[data-commended]").text()).contains("获表彰的活动");
        assertThat(portal.visitor().get("/results").hasStatus(200).text()).contains("获表彰的活动", society.name());
        assertThat(operator.get("/operator/resources").text()).contains("获表彰的活动");
        portal.as(society.login()).get(slate + "/results").hasStatus(403);
    }

    private static byte[] sheet() {
        return org.openkepu.shared.sheet.Sheet.write("一", java.util.List.of("名称"), java.util.List.of());
    }

    private static String slate(Person operator, String bodies, Recommender body) {
        Page all = operator.get("/operator/slates?bodies=" + bodies).hasStatus(200);
        return all.select("tr[data-body=" + body.bodyId() + "] a").attr("href");
    }

    private static void choose(Person admin, UUID activity) {
        admin.get("/office/slate")
                .form("/office/slate/activities")
                .set("activityId", activity.toString())
                .set("reason", "推荐理由")
                .submit()
                .hasStatus(303);
    }
}
