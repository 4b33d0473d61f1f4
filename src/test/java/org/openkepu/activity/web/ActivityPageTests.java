package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Form;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** Filing as people meet it: pages, receipts, and refusals that keep everything typed. */
@PageTest
class ActivityPageTests {

    private static final Instant START = Instant.parse("2022-09-20T02:00:00Z");
    private static final Instant CLOSED = Instant.parse("2022-09-28T16:00:00Z");

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    @Autowired
    PortalClock clock;

    private Person person;

    @BeforeEach
    void somebodyNew() {
        person = informants.signIn(informants.certified());
    }

    @AfterEach
    void putTheClockBack() {
        clock.moveTo(START);
    }

    @Test
    void listsNothingAtFirstAndSaysHowToBegin() {
        Page desk = person.get("/desk").hasStatus(200);
        assertThat(desk.mark()).isEqualTo("desk.list");
        assertThat(desk.select("[data-total]").attr("data-total")).isEqualTo("0");
        assertThat(desk.linksTo("/desk/activities/new")).isTrue();
    }

    @Test
    void walksFromDraftToReceiptAndPublicPage() {
        var filing = begin();
        Page tasks = filing.tasks();
        assertThat(tasks.mark()).isEqualTo("activity.tasks");
        assertThat(tasks.select("main").attr("data-edits-left")).isEqualTo("3");
        assertThat(tasks.select("[data-part]").eachAttr("data-part"))
                .containsExactly("host", "details", "supplement", "summary");
        assertThat(tasks.select("[data-part]").eachAttr("data-state")).containsOnly("none");

        Page saved = filing.host().submit().hasStatus(303).follow();
        assertThat(saved.mark()).isEqualTo("activity.host");
        assertThat(saved.text()).contains("已保存");
        assertThat(filing.tasks().select("[data-part=host]").attr("data-state")).isEqualTo("complete");
        filing.details().submit().hasStatus(303);

        Page check = filing.check();
        assertThat(check.mark()).isEqualTo("activity.check");
        assertThat(check.text())
                .contains(FilingSteps.TITLE, FilingSteps.DESCRIPTION, "展览展示", "青少年、社会公众", "19900001234");
        Page receipt = check.form("/submission").submit().hasStatus(303).follow();
        assertThat(receipt.mark()).isEqualTo("activity.receipt");
        assertThat(receipt.text())
                .containsPattern("2022-09-2\\d \\d{2}:\\d{2}:\\d{2}")
                .containsPattern("[0-9a-f]{64}");
        assertThat(receipt.select("[data-receipt]").text())
                .isEqualTo(receipt.select("[data-number]").text() + "-01");

        Page done = filing.tasks();
        assertThat(done.select("main").attr("data-edits-left")).isEqualTo("3");
        assertThat(person.get("/desk").text()).contains(FilingSteps.TITLE);
        Page shown = portal.visitor().get("/activities/" + number(receipt)).hasStatus(200);
        assertThat(shown.mark()).isEqualTo("activity.show");
        assertThat(shown.text()).contains(FilingSteps.TITLE, FilingSteps.DESCRIPTION, "银川市兴庆区实验小学");
    }

    @Test
    void offersTheNameThatCountsForFoodSafetyWithScriptsAndWithout() {
        var filing = begin();
        Page saved = filing.details()
                .set("title", "夏季饮食讲座")
                .set("description", "怎样预防食物中毒，夏季饭菜怎样存放，专家现场为社区居民答疑。")
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(saved.select(".note-box").text()).contains("内容提到“食物中毒”");
        assertThat(saved.select("button[data-fill=title]").attr("data-value")).isEqualTo("食品安全：夏季饮食讲座");
        assertThat(saved.select("noscript").eachText())
                .as("what a browser without scripts shows instead of the button's work")
                .contains("可将名称改写为：食品安全：夏季饮食讲座");
        assertThat(filing.details()
                        .set("title", "食品安全：夏季饮食讲座")
                        .set("description", "怎样预防食物中毒，夏季饭菜怎样存放，专家现场为社区居民答疑。")
                        .submit()
                        .hasStatus(303)
                        .follow()
                        .select("button[data-fill=title]"))
                .as("once the name says so")
                .isEmpty();
    }

    @Test
    void cutsNoNameToPutFoodSafetyInFront() {
        Page saved = begin().details()
                .set("title", "食物中毒怎样预防" + "长".repeat(88))
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(saved.select(".note-box").text()).contains("内容提到“食物中毒”", "缩短到 95 字以内");
        assertThat(saved.select("button[data-fill=title]")).isEmpty();
        assertThat(saved.text()).doesNotContain("可将名称改写为");
    }

    @Test
    void neverShowsTheContactInPublic() {
        Page receipt = begin().written().submitted();
        for (String address : new String[] {"/activities/" + number(receipt), "/activities?q=走近科学家精神", "/"}) {
            assertThat(portal.visitor().get(address).hasStatus(200).body())
                    .doesNotContain("19900001234")
                    .doesNotContain("马老师");
        }
    }

    @Test
    void saysEverythingInEnglishToo() {
        var filing = begin().written();
        filing.submitted();
        for (String part :
                new String[] {"", "/host", "/details", "/check", "/receipt", "/supplement", "/summary", "/versions"}) {
            Page page = person.get(filing.address() + part + "?lang=en").hasStatus(200);
            assertThat(page.select("html").attr("lang")).as(part).startsWith("en");
            assertThat(page.select("main button, main h2, main label, main legend")
                            .eachText())
                    .as(part)
                    .allSatisfy(text -> assertThat(text.replace("中文", "")).doesNotContain("提交", "保存", "填写", "活动"));
        }
        assertThat(person.get("/desk?lang=en").heading()).isEqualTo("My activities");
        person.get("/desk?lang=zh_CN");
    }

    @Test
    void leadsAVisitorThroughTheLoginAndAMemberThroughCertification() {
        assertThat(portal.visitor().get("/desk/activities/new").hasStatus(302).location())
                .isEqualTo("/login");
        Person member = informants.signIn(informants.member());
        assertThat(member.get("/desk/activities/new").hasStatus(303).location()).startsWith("/desk/certification");
    }

    @Test
    void aSaveRefusesNothingThatIsMissing() {
        var filing = begin();
        Page saved = person.get(filing.address() + "/details")
                .form("/details")
                .submit()
                .hasStatus(303);
        assertThat(saved.follow().hasStatus(200).rules()).isEmpty();
        assertThat(filing.tasks().select("[data-part=details]").attr("data-state"))
                .isEqualTo("started");
    }

    @Test
    void aWrongFieldIsRefusedWithEverythingTyped() {
        Page refused = begin().details()
                .set("startsAt", "2022-08-14T23:59")
                .set("expectedPersonTimes", "about 200")
                .set("title", "标题 <b>\"引号\"</b> & ’")
                .set("audience", "YOUTH", "ELDERLY")
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).contains("activity.period.outside", "field.invalid");
        assertThat(refused.select(".error-box a").eachAttr("href")).contains("#startsAt", "#expectedPersonTimes");
        Form form = refused.form("/details");
        assertThat(form.value("startsAt")).isEqualTo("2022-08-14T23:59");
        assertThat(form.value("expectedPersonTimes")).isEqualTo("about 200");
        assertThat(form.value("title")).isEqualTo("标题 <b>\"引号\"</b> & ’");
        assertThat(form.value("audience")).isEqualTo("YOUTH,ELDERLY");
        assertThat(form.value("description")).isEqualTo(FilingSteps.DESCRIPTION);
        assertThat(form.value("regionCode")).isEqualTo("640104");
    }

    @Test
    void aBodyOfAnotherLevelIsRefusedAtItsField() {
        Page refused =
                begin().details().set("attributionLevel", "CITY").submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("attribution.level.mismatch");
        assertThat(refused.form("/details").value("attributionLevel")).isEqualTo("CITY");
    }

    @Test
    void theCheckPageLinksToEverythingMissingAndSubmitsNothing() {
        var filing = begin();
        filing.host().set("contactName", "").submit().hasStatus(303);
        Page check = filing.check();
        assertThat(check.linksTo(filing.address() + "/host#contactName")).isTrue();
        assertThat(check.linksTo(filing.address() + "/details#title")).isTrue();
        Page forced = check.form("/submission").submit();
        assertThat(forced.status()).isEqualTo(422);
        assertThat(filing.tasks().select("[data-part=details]").attr("data-state"))
                .isEqualTo("none");
    }

    @Test
    void aStaleFormIsAnsweredWithBothTexts() {
        var filing = begin();
        Form here = filing.host().set("unitName", "这个窗口里的名称");
        filing.host().set("unitName", "另一个窗口里的名称").submit().hasStatus(303);
        Page stale = here.submit().hasStatus(409);
        assertThat(stale.rules()).containsExactly("form.stale");
        assertThat(stale.form("/host").value("unitName")).isEqualTo("这个窗口里的名称");
        assertThat(stale.select("[data-stored]").text()).contains("另一个窗口里的名称");

        stale.form("/host").submit().hasStatus(303);
        assertThat(person.get(filing.address() + "/host").form("/host").value("unitName"))
                .isEqualTo("这个窗口里的名称");
    }

    @Test
    void theRepeatOfAPostIsLedWhereTheFirstWasLed() {
        var filing = begin().written();
        Form submission = filing.check().form("/submission");
        String first = submission.submit().hasStatus(303).location();
        assertThat(submission.submit().hasStatus(303).location()).isEqualTo(first);
        assertThat(submission.submit().hasStatus(303).location())
                .isEqualTo(first)
                .endsWith("/receipts/1");
    }

    @Test
    void theSameTokenWithOtherContentIsAConflict() {
        Form host = begin().host();
        host.submit().hasStatus(303);
        Page conflict = host.set("unitName", "换了一个单位").submit().hasStatus(409);
        assertThat(conflict.rules()).containsExactly("form.token-conflict");
        assertThat(conflict.form("/host").value("unitName")).isEqualTo("换了一个单位");
    }

    @Test
    void aChangeIsShownAndCountedBeforeItIsSpent() {
        var filing = begin().written();
        String number = number(filing.submitted());
        filing.details().set("title", "改了名字的活动").submit().hasStatus(303);
        Page check = filing.check();
        assertThat(check.text()).contains("本次为第 1 次修改，共 3 次", FilingSteps.TITLE, "改了名字的活动");
        assertThat(portal.visitor().get("/activities/" + number).heading()).isEqualTo(FilingSteps.TITLE);

        check.form("/submission").submit().hasStatus(303);
        assertThat(filing.tasks().select("main").attr("data-edits-left")).isEqualTo("2");
        assertThat(portal.visitor().get("/activities/" + number).heading()).isEqualTo("改了名字的活动");
    }

    @Test
    void whatIsTypedIntoADraftThrownAwayMeanwhileStandsOnThePage() {
        var filing = begin();
        Form details = filing.details().set("title", "删除之后才保存的名称");
        filing.tasks().form("/deletion").submit().hasStatus(303);

        Page refused = details.submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("activity.in-bin");
        assertThat(refused.select("[data-typed]").text()).contains("删除之后才保存的名称");
        Page gone = person.get(filing.address() + "/details").hasStatus(422);
        assertThat(gone.rules()).containsExactly("activity.in-bin");
        assertThat(gone.linksTo("/desk/bin")).isTrue();
        assertThat(informants
                        .signIn(informants.certified())
                        .get(filing.address() + "/details")
                        .status())
                .isEqualTo(404);

        refused.form("/restoration").submit().hasStatus(303);
        details.submit().hasStatus(303);
    }

    @Test
    void aPendingChangeIsDropped() {
        var filing = begin().written();
        filing.submitted();
        filing.details().set("title", "不该公开的名字").submit().hasStatus(303);
        filing.check().form("/pending-change/deletion").submit().hasStatus(303);
        assertThat(person.get(filing.address() + "/details").form("/details").value("title"))
                .isEqualTo(FilingSteps.TITLE);
        assertThat(filing.tasks().select("main").attr("data-edits-left")).isEqualTo("3");
    }

    @Test
    void paperShowsWhatWasSubmittedAndNotTheChangeStillPending() {
        var filing = begin().written();
        filing.submitted();
        filing.details().set("title", "还没有提交的名字").submit().hasStatus(303);
        assertThat(person.get(filing.address() + "/print").hasStatus(200).text())
                .contains(FilingSteps.TITLE)
                .doesNotContain("还没有提交的名字");
    }

    @Test
    void aPendingChangeThatCannotBeReadYetSaysSoAndIsDroppedTheSameWay() {
        var filing = begin().written();
        filing.submitted();
        filing.details().set("title", "").submit().hasStatus(303);
        Page check = filing.check();
        assertThat(check.text()).contains("改好后才能看到").doesNotContain("没有差别");
        check.form("/pending-change/deletion").submit().hasStatus(303);
        assertThat(filing.check().text()).contains("没有差别");
    }

    @Test
    void aPendingChangeIsNotDroppedOnceTheStageIsOver() {
        var filing = begin().written();
        filing.submitted();
        filing.details().set("title", "截止前没有提交的名字").submit().hasStatus(303);
        Form drop = filing.check().form("/pending-change/deletion");
        clock.moveTo(CLOSED);
        assertThat(drop.submit().hasStatus(422).rules()).contains("stage.closed");
        assertThat(person.get(filing.address() + "/details").form("/details").value("title"))
                .isEqualTo("截止前没有提交的名字");
    }

    @Test
    void submittingWithoutADifferenceCostsNothingAndSaysSo() {
        var filing = begin().written();
        filing.submitted();
        Page tasks = filing.check().form("/submission").submit().hasStatus(303).follow();
        assertThat(tasks.select("[role=status][data-rule]").attr("data-rule")).isEqualTo("activity.edit.no-difference");
        assertThat(tasks.select("main").attr("data-edits-left")).isEqualTo("3");
    }

    @Test
    void afterTheThirdEditPagesSayThatNoneIsLeftAndKeepWhatIsPosted() {
        var filing = begin().written();
        filing.submitted();
        Form old = filing.details();
        for (int edit = 1; edit <= 3; edit++) {
            filing.details().set("title", "第 " + edit + " 次修改").submit().hasStatus(303);
            filing.check().form("/submission").submit().hasStatus(303);
        }
        for (String part : new String[] {"/host", "/details"}) {
            assertThat(person.get(filing.address() + part).hasStatus(200).rules())
                    .containsExactly("activity.edit.limit-reached");
        }
        Page refused = old.set("title", "第 4 次修改").submit().hasStatus(422);
        assertThat(refused.rules()).contains("activity.edit.limit-reached");
        assertThat(refused.form("/details").value("title")).isEqualTo("第 4 次修改");
        assertThat(filing.tasks().select("main").attr("data-edits-left")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/host", "/details"})
    void aClosedStageShowsEverythingAndKeepsWhatIsPosted(String part) {
        var filing = begin().written();
        Form open = part.equals("/host")
                ? filing.host().set("unitName", "赶在截止前填的单位")
                : filing.details().set("title", "赶在截止前填的活动");
        clock.moveTo(CLOSED);
        Page shown = person.get(filing.address() + part).hasStatus(200);
        assertThat(shown.rules()).containsExactly("stage.closed");
        assertThat(shown.text()).contains("2022-09-28 23:59:59");
        assertThat(shown.select("[data-unkept]")).isEmpty();

        Page refused = open.submit().hasStatus(422);
        assertThat(refused.rules()).contains("stage.closed");
        assertThat(refused.select("[data-unkept]")).hasSize(1);
        assertThat(refused.form(part).value(part.equals("/host") ? "unitName" : "title"))
                .startsWith("赶在截止前填的");
        assertThat(filing.check().form("/submission").submit().hasStatus(422).rules())
                .contains("stage.closed");
    }

    @Test
    void whatIsStoredAlreadyIsNotCalledLost() {
        var filing = begin().written();
        Form asStored = filing.details();
        clock.moveTo(CLOSED);
        Page refused = asStored.submit().hasStatus(422);
        assertThat(refused.rules()).contains("stage.closed");
        assertThat(refused.select("[data-unkept]")).isEmpty();
    }

    @Test
    void theStageIsOpenToItsLastSecond() {
        var filing = begin().written();
        clock.moveTo(CLOSED.minusSeconds(45));
        assertThat(filing.check().select("[data-countdown]").text())
                .as("the countdown of a browser without scripts")
                .isEqualTo("不到 1 分钟");
        filing.host().set("unitName", "最后一分钟填的单位").submit().hasStatus(303);
        assertThat(filing.submitted().mark()).isEqualTo("activity.receipt");
    }

    @Test
    void anotherPersonsFilingIsNotFoundAnywhere() {
        var filing = begin().written();
        filing.submitted();
        Person other = informants.signIn(informants.certified());
        for (String part : new String[] {
            "", "/host", "/details", "/supplement", "/summary", "/check", "/receipt", "/receipts/1", "/versions"
        }) {
            other.get(filing.address() + part).hasStatus(404);
        }
    }

    @Test
    void aCertifiedUnitBearsItsBadge() {
        var filing = begin();
        filing.host().set("unitName", "柳州科技馆").submit().hasStatus(303);
        assertThat(filing.tasks().select("[data-part=host] [data-certified]")).isNotEmpty();
    }

    @Test
    void theDeskMarksWhatWasSavedAndNotSubmittedUntilItIsAsSubmittedAgain() {
        var filing = begin();
        filing.written();
        assertThat(person.get("/desk").select("[data-changed]")).isEmpty();
        filing.submitted();
        assertThat(person.get("/desk").select("[data-changed]")).isEmpty();

        filing.details().set("title", "走近科学家精神主题展（改期）").submit().hasStatus(303);
        filing.host().set("contactName", "牛老师").submit().hasStatus(303);
        assertThat(person.get("/desk").select("[data-changed-part]").eachAttr("data-changed-part"))
                .containsExactly("details");
        filing.details().submit().hasStatus(303);
        assertThat(person.get("/desk").select("[data-changed]")).hasSize(1);
        filing.host().submit().hasStatus(303);
        assertThat(person.get("/desk").select("[data-changed]")).isEmpty();

        filing.details().set("title", "走近科学家精神主题展（改期）").submit().hasStatus(303);
        filing.submitted();
        assertThat(person.get("/desk").select("[data-changed]")).isEmpty();
    }

    @Test
    void theDeskMarksASupplementAndASummaryChangedSinceTheyWereSubmitted() {
        var filing = begin();
        filing.written().submitted();
        supplement(filing, "现场有手语翻译。");
        assertThat(person.get("/desk").select("[data-changed]")).isEmpty();
        part(filing, "supplement").form("/supplement/submission").submit().hasStatus(303);
        supplement(filing, "现场没有手语翻译。");
        part(filing, "summary")
                .form("/summary")
                .set("personTimes", "300")
                .set("text", "活动当天共有三百余人次参观，".repeat(8))
                .submit()
                .hasStatus(303);
        part(filing, "summary").form("/summary/submission").submit().hasStatus(303);
        part(filing, "summary")
                .form("/summary")
                .set("personTimes", "301")
                .submit()
                .hasStatus(303);
        assertThat(person.get("/desk").select("[data-changed-part]").eachAttr("data-changed-part"))
                .containsExactly("supplement", "summary");
        supplement(filing, "现场有手语翻译。");
        assertThat(person.get("/desk").select("[data-changed-part]").eachAttr("data-changed-part"))
                .containsExactly("summary");
    }

    private void supplement(FilingSteps filing, String note) {
        part(filing, "supplement")
                .form("/supplement")
                .set("note", note)
                .submit()
                .hasStatus(303);
    }

    private Page part(FilingSteps filing, String part) {
        return person.get(filing.address() + "/" + part).hasStatus(200);
    }

    @Test
    void aPageRunsTheSameStatementsHoweverMuchThereIs() {
        var filing = begin();
        String number = number(filing.written().submitted());
        String[] pages = {
            "/desk",
            "/activities",
            "/",
            "/activities/" + number,
            filing.address(),
            filing.address() + "/host",
            filing.address() + "/details",
            filing.address() + "/supplement",
            filing.address() + "/summary"
        };
        int[] before = statements(pages);
        for (int n = 0; n < 3; n++) {
            var another = begin();
            another.written().submitted();
            another.details().set("title", "另一场主题展" + n).submit().hasStatus(303);
        }
        assertThat(statements(pages)).isEqualTo(before);
    }

    private int[] statements(String... addresses) {
        int[] counts = new int[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            String address = addresses[i];
            person.get(address);
            counts[i] =
                    Statements.during(() -> person.get(address).hasStatus(200)).size();
            assertThat(counts[i]).as(address).isBetween(1, 15);
        }
        return counts;
    }

    private FilingSteps begin() {
        return FilingSteps.begin(person, authorities);
    }

    private static String number(Page receipt) {
        return receipt.select("[data-number]").text();
    }
}
