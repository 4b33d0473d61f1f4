package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Supplement and summary as people meet them: rows named, consent asked once per batch, nothing typed lost. */
@PageTest
class SupplementPageTests {

    private static final String TWO = "张三,19900001234,某大学,物理\n李四,19900001235";

    @Autowired
    Informants informants;

    private Person person;
    private String address;

    @BeforeEach
    void aDraft() {
        person = informants.signIn(informants.certified());
        address = person.get("/desk/activities/new")
                .form("/desk/activities")
                .submit()
                .hasStatus(303)
                .location();
    }

    @Test
    void namesEveryWrongRowAndKeepsTheWholeList() {
        String typed = TWO + "\n王五,123\n,19900001237";
        Page refused = people(typed).set("peopleConsent", "true").submit().hasStatus(422);
        assertThat(refused.mark()).isEqualTo("activity.supplement");
        assertThat(refused.select("[data-row]").eachAttr("data-row")).containsExactly("3", "4");
        assertThat(refused.rules()).contains("activity.people.mobile-invalid", "field.required");
        assertThat(refused.form("/supplement").value("people").strip()).isEqualTo(typed);
    }

    @Test
    void offersNothingElseWhileWhatWasTypedIsNotStored() {
        people(TWO).set("peopleConsent", "true").submit().hasStatus(303);
        Page stored = person.get(address + "/supplement");
        assertThat(stored.postForms()).anyMatch(action -> action.endsWith("/submission"));

        Page refused = people(TWO + "\n王五,123").set("note", "还没有保存的说明").submit().hasStatus(422);
        assertThat(refused.postForms())
                .noneMatch(action ->
                        action.endsWith("/submission") || action.endsWith("/people") || action.endsWith("/pictures"));
        assertThat(refused.select("[data-save-first]")).hasSize(3);

        Page stale =
                people(TWO).force("version", "0").set("note", "另一段说明").submit().hasStatus(409);
        assertThat(stale.postForms()).noneMatch(action -> action.endsWith("/submission"));
    }

    @Test
    void keepsThePersonsOwnTickOnARefusedPage() {
        Page refused =
                people(TWO + "\n王五,123").set("peopleConsent", "true").submit().hasStatus(422);
        assertThat(refused.select("#peopleConsent").hasAttr("checked")).isTrue();
        assertThat(people(TWO + "\n王五,123")
                        .submit()
                        .hasStatus(422)
                        .select("#peopleConsent")
                        .hasAttr("checked"))
                .isFalse();
    }

    @Test
    void keepsTheTickOfARefusedPageThatWasSavedByItselfMeanwhile() {
        String typed = TWO + "\n王五,123";
        people(typed)
                .set("peopleConsent", "true")
                .sendTo(address + "/supplement/draft")
                .hasStatus(200);
        assertThat(people(typed)
                        .set("peopleConsent", "true")
                        .submit()
                        .hasStatus(422)
                        .select("#peopleConsent")
                        .hasAttr("checked"))
                .isTrue();
    }

    @Test
    void asksForConsentOncePerNewPerson() {
        assertThat(people(TWO).submit().hasStatus(422).rules()).containsExactly("activity.people.consent-required");
        people(TWO).set("peopleConsent", "true").submit().hasStatus(303);
        Page saved = person.get(address + "/supplement").hasStatus(200);
        assertThat(saved.select("#peopleConsent").hasAttr("checked")).isFalse();
        people(TWO).submit().hasStatus(303);
        people(TWO + "\n王五,19900001236").submit().hasStatus(422);
    }

    @Test
    void mergesRowsOfTheSameNumberWhenSaving() {
        people(TWO + "\n张三,199 0000 1234").set("peopleConsent", "true").submit().hasStatus(303);
        assertThat(person.get(address + "/supplement")
                        .form("/supplement")
                        .value("people")
                        .strip()
                        .lines())
                .containsExactly("张三\t19900001234\t某大学\t物理", "李四\t19900001235");
    }

    @Test
    void numbersAreMaskedOnPaper() {
        people(TWO).set("peopleConsent", "true").submit().hasStatus(303);
        assertThat(person.get(address + "/print").hasStatus(200).text())
                .contains("张三", "199****1234", "（草稿，尚未提交）")
                .doesNotContain("19900001234");
    }

    @Test
    void saysHowManyRowsWereMerged() {
        Page saved = people(TWO + "\n张三,19900001234")
                .set("peopleConsent", "true")
                .submit()
                .hasStatus(303)
                .follow();
        assertThat(saved.select(".flash").text()).contains("1 行是同一人");
        people(TWO + "\n张三三,19900001234").submit().hasStatus(422);
    }

    @Test
    void asksAgainWhenTheSameNumberGetsAnotherName() {
        people("张三,19900001234").set("peopleConsent", "true").submit().hasStatus(303);
        people("张三,19900001234,换了单位").submit().hasStatus(303);
        assertThat(people("李四,19900001234").submit().hasStatus(422).rules())
                .containsExactly("activity.people.consent-required");
    }

    @Test
    void showsALongWrongListAtOnce() {
        Page refused = people("坏,1\n".repeat(5_000)).submit().hasStatus(422);
        assertThat(refused.rules()).contains("activity.people.limit-reached", "activity.people.mobile-invalid");
        assertThat(refused.select("[data-row]")).hasSizeBetween(100, 250);
        assertThat(refused.form("/supplement").value("people").lines().count()).isEqualTo(5_000);
    }

    @Test
    void keepsTheListWhenASheetHoldsNone() {
        people(TWO).set("peopleConsent", "true").submit().hasStatus(303);
        String titles = "姓名,手机号,单位,领域\n";
        for (String text : new String[] {titles, "not a zip"}) {
            Page refused = person.get(address + "/supplement")
                    .form("/people")
                    .file("file", "people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8))
                    .submit()
                    .hasStatus(422);
            assertThat(refused.rules())
                    .containsExactly(text.equals(titles) ? "activity.people.sheet.empty" : "sheet.unreadable");
        }
        assertThat(person.get(address + "/supplement").form("/supplement").value("people"))
                .contains("张三");
    }

    @Test
    void theRepeatOfAnImportIsLedWhereTheFirstWasLed() {
        Form sheet = person.get(address + "/supplement")
                .form("/people")
                .file("file", "people.csv", "text/csv", TWO.getBytes(StandardCharsets.UTF_8));
        String first = sheet.submit().hasStatus(303).location();
        assertThat(sheet.submit().hasStatus(303).location()).isEqualTo(first);
    }

    @Test
    void isSubmittedAfterTheFilingInformationOnly() {
        people("").submit().hasStatus(303);
        for (String part : List.of("supplement", "summary")) {
            Page refused = person.get(address + "/" + part)
                    .form("/" + part + "/submission")
                    .submit()
                    .hasStatus(422);
            assertThat(refused.rules()).contains("activity.filing.missing");
        }
    }

    @Test
    void takesAListFromASheetAndNamesItsRows() {
        byte[] sheet = "姓名,手机号\n张三,19900001234\n李四,123".getBytes(StandardCharsets.UTF_8);
        Page taken = taken("people.csv", "text/csv", sheet);
        assertThat(taken.form("/supplement").value("people")).contains("张三").contains("李四");
        assertThat(taken.select("[data-row]").eachAttr("data-row")).containsExactly("2");
    }

    @Test
    void takesAListInAnotherOrderByItsTitles() {
        byte[] sheet = "\uFEFF科技工作者名单\n序号\t单位\t姓名\t手机号\n1\t某大学\t张三\t19900001234".getBytes(StandardCharsets.UTF_16LE);
        Page taken = taken("people.txt", "text/plain", sheet);
        assertThat(taken.form("/supplement").value("people").strip()).isEqualTo("张三\t19900001234\t某大学");
        assertThat(taken.select("[data-row]")).isEmpty();
    }

    private Page taken(String name, String type, byte[] sheet) {
        return person.get(address + "/supplement")
                .form("/people")
                .file("file", name, type, sheet)
                .submit()
                .hasStatus(303)
                .follow();
    }

    @Test
    void asksForAFileWhereNoneWasChosen() {
        Form form = person.get(address + "/supplement").form("/people");
        assertThat(form.submit().hasStatus(422).rules()).containsExactly("sheet.none");
        form.file("file", "people.csv", "text/csv", new byte[0]);
        assertThat(form.submit().hasStatus(422).rules()).containsExactly("sheet.empty");
    }

    @Test
    void countsLinesAndSaysHowAPersonIsParted() {
        Page refused = people("姓名,手机号,单位,领域\n张三 1990000 某大学 食品")
                .set("peopleConsent", "true")
                .submit()
                .hasStatus(422);
        assertThat(refused.select("[data-rows-of=people]").text()).contains("2 行", "标题行");
        assertThat(refused.select("[data-row=2]").text()).contains("制表符、逗号或空格");
    }

    @Test
    void saysWhichFileItCannotRead() {
        Page refused = person.get(address + "/supplement")
                .form("/people")
                .file("file", "people.xlsx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 0})
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("sheet.unreadable");
    }

    @Test
    void keepsASummaryWithLinksRefusesOtherText() {
        Page page = person.get(address + "/summary").hasStatus(200);
        Page refused = page.form("/summary")
                .set("personTimes", "12.5")
                .set("text", "太短")
                .set("mediaLinks", "不是网址")
                .submit()
                .hasStatus(422);
        assertThat(refused.select(".msg [data-rule]")).hasSize(3);
        assertThat(refused.form("/summary").value("mediaLinks").strip()).isEqualTo("不是网址");
        assertThat(refused.select("#mediaLinks-problem").text()).startsWith("第 1 行不是网址");
        refused.form("/summary")
                .set("personTimes", "320")
                .set("text", "活动总结".repeat(20))
                .set("mediaLinks", "https://example.org/a\nhttps://example.org/b")
                .submit()
                .hasStatus(303);
    }

    @Test
    void saysThatResultsAreTooLongAndNotThatTheyAreAskedFor() {
        Page refused = person.get(address + "/summary")
                .form("/summary")
                .set("results", "成".repeat(2_001))
                .submit()
                .hasStatus(422);
        assertThat(refused.select("#results-problem").text()).isEqualTo("最多 2,000 字，现有 2,001 字，请缩短");
    }

    private Form people(String lines) {
        return person.get(address + "/supplement")
                .hasStatus(200)
                .form("/supplement")
                .set("note", "邀请了两位专家。")
                .set("people", lines);
    }
}
