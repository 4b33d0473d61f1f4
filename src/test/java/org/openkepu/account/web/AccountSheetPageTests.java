package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of accounts: checked row by row, saved whole once confirmed, with a letter for each. */
@PageTest
class AccountSheetPageTests {

    private static final String IMPORT = "/office/accounts/import";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private final String stem = "list" + System.nanoTime();

    @Test
    void issuesAllAfterConfirmationWithALetterForEach() {
        Person province = portal.as("province-ningxia");
        Page checked = upload(
                province,
                List.of(stem + "-a", "马老师", "西夏区"),
                List.of(stem + "-b", "杨老师", "石嘴山市"),
                List.of(stem + "-c", "丁老师", "银川市 · 金凤区"));
        checked.hasStatus(200);
        assertThat(checked.select("tr[data-row]")).hasSize(3);
        assertThat(saved()).isZero();

        var form = checked.form("/confirmation");
        Page letters = form.submit().follow();
        assertThat(letters.select("[data-login]").eachText()).containsExactly(stem + "-a", stem + "-b", stem + "-c");
        assertThat(saved()).isEqualTo(3);
        assertThat(form.submit().follow().text()).as("the repeat").contains("已经显示过");
        assertThat(saved()).isEqualTo(3);
        String password = letters.select("[data-password]").first().text();
        assertThat(portal.as(stem + "-a", password).get("/office").heading()).contains("西夏区");
    }

    @Test
    void saysWhatIsWrongBesideEachRowAndSavesNothing() {
        Person province = portal.as("province-ningxia");
        Page checked = upload(
                province,
                List.of("city-yinchuan", "马老师", "西夏区"),
                List.of(stem + "-a", "马老师", "东城区"),
                List.of("19900001234", "马老师", "西夏区"),
                List.of(stem + "-b", "", "西夏区"),
                List.of(stem + "-c", "马老师", "西夏区"),
                List.of(stem + "-C", "马老师", ""));
        checked.hasStatus(422);
        assertThat(rules(checked, 2)).containsExactly("account.login.taken");
        assertThat(rules(checked, 3)).containsExactly("account.seat.unknown");
        assertThat(rules(checked, 4)).containsExactly("account.login.shape");
        assertThat(rules(checked, 5)).containsExactly("field.required");
        assertThat(rules(checked, 6)).isEmpty();
        assertThat(rules(checked, 7)).containsExactly("account.sheet.repeated", "field.required");
        assertThat(checked.rules()).contains("account.sheet.row");
        assertThat(checked.postForms()).noneMatch(action -> action.endsWith("/confirmation"));
        assertThat(checked.form("/import").value("rows")).contains("东城区");
        assertThat(saved()).isZero();
    }

    @Test
    void checksAgainAtTheConfirmation() {
        Person province = portal.as("province-ningxia");
        Page checked = upload(province, List.of(stem + "-a", "马老师", "西夏区"));
        Page forged = checked.form("/confirmation")
                .force("rows", stem + "-a\t马老师\t东城区")
                .submit()
                .hasStatus(422);
        assertThat(rules(forged, 1)).containsExactly("account.seat.unknown");
        assertThat(saved()).isZero();
    }

    @Test
    void asksForTheCityWhereANameOccursTwice() {
        Person operator = portal.as("operator");
        String body = database.sql("select id from authority where region_code = '320000'")
                .query(String.class)
                .single();
        Page letter = operator.get("/operator/accounts/new")
                .form("/operator/accounts")
                .force("authorityId", body)
                .set("name", "江苏")
                .set("login", stem + "-js")
                .submit()
                .follow();
        Person jiangsu =
                portal.as(stem + "-js", letter.select("[data-password]").text());
        Page checked = jiangsu.get(IMPORT)
                .form("/import")
                .set("rows", stem + "-a,马老师,鼓楼区\n" + stem + "-b,马老师,徐州市鼓楼区")
                .submit()
                .hasStatus(422);
        assertThat(rules(checked, 1)).containsExactly("account.seat.ambiguous");
        assertThat(rules(checked, 2)).isEmpty();
    }

    @Test
    void refusesFilesThatAreNoListOrEmpty() {
        Person province = portal.as("province-ningxia");
        assertThat(file(province, new byte[] {0, 1, 2}).rules()).containsExactly("sheet.unreadable");
        assertThat(file(province, "用户名,姓名,单位".getBytes(StandardCharsets.UTF_8)).rules())
                .containsExactly("account.sheet.empty");
        assertThat(file(province, "a\n".repeat(300).getBytes(StandardCharsets.UTF_8))
                        .rules())
                .containsExactly("sheet.too-many-rows");
    }

    @Test
    void readsColumnsByTheirTitlesAndTakesNoSheetThatLacksOne() {
        Person province = portal.as("province-ningxia");
        Page mixed = file(
                province,
                Sheet.write(
                        "名单",
                        List.of("Body", "备注", "Name", "login"),
                        List.of(List.of("西夏区", "新", "马老师", stem + "-a"))));
        mixed.hasStatus(200);
        assertThat(mixed.select("tr[data-row=2] td").eachText()).startsWith(stem + "-a", "马老师");

        Page other = file(
                province, Sheet.write("名单", List.of("帐号", "姓名", "单位"), List.of(List.of(stem + "-b", "马老师", "西夏区"))));
        assertThat(other.hasStatus(422).rules()).containsExactly("sheet.titles");
        assertThat(other.select("#file-problem").text()).contains("用户名").doesNotContain("姓名");
        assertThat(other.select("tr[data-row]")).isEmpty();
        Page pasted = province.get(IMPORT)
                .form("/import")
                .set("rows", "用户名,姓名,单位\n" + stem + "-c,马老师,西夏区")
                .submit()
                .hasStatus(200);
        assertThat(pasted.select("tr[data-row]").eachAttr("data-row")).containsExactly("2");
    }

    @Test
    void asksForAFileWhereNeitherFileNorRowsAreGiven() {
        Person province = portal.as("province-ningxia");
        assertThat(province.get(IMPORT).form("/import").submit().hasStatus(422).rules())
                .containsExactly("sheet.none");
        assertThat(file(province, new byte[0]).hasStatus(422).rules()).containsExactly("sheet.empty");
    }

    @Test
    void namesTheColumnWhereACellIsEmpty() {
        Page checked = upload(portal.as("province-ningxia"), List.of(stem + "-a", "", "西夏区"));
        assertThat(checked.select("tr[data-row=2] [data-rule=field.required]").text())
                .isEqualTo("姓名：请填写此项");
    }

    @Test
    void theOperatorNamesBodiesInFull() {
        Person operator = portal.as("operator");
        Page checked = operator.get("/operator/accounts/import")
                .form("/import")
                .set("rows", stem + "-a\t马老师\t中国力学学会\n" + stem + "-b\t马老师\t银川市兴庆区科学技术协会")
                .submit()
                .hasStatus(422);
        assertThat(rules(checked, 1)).isEmpty();
        assertThat(rules(checked, 2)).containsExactly("account.seat.unknown");
    }

    @Test
    void itsTemplateIsAnEmptyList() {
        byte[] template =
                portal.as("province-ningxia").get(IMPORT + "/template.xlsx").bytes();
        assertThat(Sheet.rows(template, new Sheet.Limits(100_000, 10, 3)).get(0).cells())
                .containsExactly("用户名", "姓名", "单位");
    }

    @SafeVarargs
    private static Page upload(Person person, List<String>... rows) {
        return file(person, Sheet.write("名单", List.of("用户名", "姓名", "单位"), List.of(rows)));
    }

    private static Page file(Person person, byte[] content) {
        return person.get(IMPORT)
                .form("/import")
                .file("file", "list.xlsx", XLSX, content)
                .submit();
    }

    private static List<String> rules(Page page, int row) {
        return page.select("[role=alert][data-row=" + row + "]").eachAttr("data-rule");
    }

    private long saved() {
        return database.sql("select count(*) from account where login like ?")
                .param(stem + "%")
                .query(Long.class)
                .single();
    }
}
